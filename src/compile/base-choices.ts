import type { BaseData, BudgetLine, FundSource } from './base-data.js';

/** What a workbook shows for the values that base data has a word for: shown words, then the value. */
export type Choices<Value extends string | boolean = string> = ReadonlyMap<string, Value>;

export const TYPES: Choices<BaseData['type']> = new Map([
  ['部门预算', 'budget'],
  ['部门决算', 'final-accounts'],
]);
export const FUNDS: Choices<FundSource> = new Map([
  ['一般公共预算', 'general-budget'],
  ['政府性基金预算', 'managed-funds'],
  ['国有资本经营预算', 'state-capital'],
  ['财政专户管理资金', 'special-account'],
  ['事业收入', 'service-income'],
  ['上级补助收入', 'superior-subsidy'],
  ['附属单位上缴收入', 'affiliate-remittance'],
  ['事业单位经营收入', 'business-income'],
  ['其他收入', 'other-income'],
]);
export const KINDS: Choices<BudgetLine['kind']> = new Map([
  ['人员经费', 'personnel'],
  ['公用经费', 'operating'],
  ['项目支出', 'project'],
]);
export const YES_NO: Choices<boolean> = new Map([
  ['是', true],
  ['否', false],
]);
/** The rows of the sheet of three public expenses. */
export const EXPENSES: Choices<keyof BaseData['threePublic']> = new Map([
  ['因公出国（境）费', 'travelAbroad'],
  ['公务用车购置费', 'vehiclePurchase'],
  ['公务用车运行维护费', 'vehicleRunning'],
  ['公务接待费', 'reception'],
  ['会议费', 'meetings'],
  ['培训费', 'training'],
]);
export const TEXT_KINDS: Choices<keyof BaseData['texts']> = new Map([
  ['部门职责', 'duties'],
  ['机构设置', 'organisation'],
  ['名词解释', 'terms'],
]);
/** What a reason explains: a change since last year, or since this year's original budget (key 'execution:…'). */
export const COMPARISONS: Choices = new Map([
  ['与上年比', ''],
  ['与年初预算比', 'execution:'],
]);
/** Whose targets: the whole department; a project goes by its code. */
export const WHOLE_DEPARTMENT = '部门整体';
/** What changed, where it is no functional code and no project. */
export const SUBJECTS: Choices = new Map([
  ['收支总计', 'total'],
  ['收入', 'income'],
  ['支出', 'expenditure'],
  ['上年结转', 'carry-over'],
  ['财政拨款', 'appropriation'],
  ['一般公共预算', 'general-budget'],
  ['政府性基金预算', 'managed-funds'],
  ['国有资本经营预算', 'state-capital'],
  ['事业收入', 'service-income'],
  ['事业单位经营收入', 'business-income'],
  ['其他收入', 'other-income'],
  ['基本支出', 'basic'],
  ['项目支出', 'project'],
  ['人员经费', 'personnel'],
  ['公用经费', 'operating'],
  ['“三公”经费', 'three-public'],
  ['因公出国（境）费', 'travel-abroad'],
  ['公务用车购置及运行维护费', 'vehicles'],
  ['公务用车购置费', 'vehicle-purchase'],
  ['公务用车运行维护费', 'vehicle-running'],
  ['公务接待费', 'reception'],
  ['会议费', 'meetings'],
  ['培训费', 'training'],
  ['机关运行经费', 'agency-operating'],
]);

/** The words shown for a value. */
export const shownFor = <Value extends string | boolean>(choices: Choices<Value>, value: Value): string | undefined =>
  [...choices].find(([, known]) => known === value)?.[0];
