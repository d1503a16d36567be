/** Names, codes and words that made-up base data is drawn from. */
export const PLACES = [
  '云岭市',
  '江湾区',
  '松溪县',
  '青禾县',
  '白石市',
  '临溪区',
  '沙洲县',
  '北屿市',
  '南麓区',
  '长汀坪县',
];
/** What a department is called, and the 款 in which it mostly spends. */
export const OFFICES = [
  ['档案馆', '20126'],
  ['科学技术局', '20601'],
  ['体育局', '20703'],
  ['水务局', '21303'],
  ['文化和旅游局', '20701'],
  ['民政局', '20802'],
  ['农业农村局', '21301'],
  ['市场监督管理局', '20138'],
  ['医疗保障局', '21015'],
  ['审计局', '20108'],
] as const;
export const SUBORDINATES = ['服务中心', '保障中心', '监测站', '指导站', '信息中心', '培训中心'];

export const REASONS = [
  '根据年度工作安排重新测算',
  '按照人员变动情况据实核定',
  '年度任务调整',
  '按照过紧日子要求和实际需要统筹安排',
];
export const EXECUTION_REASONS = ['年度执行中按规定调整预算', '根据实际工作进度据实支付', '按照实际发生数结算'];
export const REASON_KEYS = [
  'total',
  'income',
  'expenditure',
  'carry-over',
  'appropriation',
  'general-budget',
  'managed-funds',
  'state-capital',
  'basic',
  'project',
  'personnel',
  'operating',
  'three-public',
  'travel-abroad',
  'vehicles',
  'vehicle-purchase',
  'vehicle-running',
  'reception',
  'meetings',
  'training',
  'agency-operating',
  'procurement',
];
export const OPERATING = [
  '30201',
  '30202',
  '30205',
  '30206',
  '30207',
  '30211',
  '30213',
  '30215',
  '30216',
  '30217',
  '30228',
  '30229',
  '30231',
  '30239',
  '30299',
  '31002',
];
export const PROJECT_ITEMS = ['30201', '30202', '30211', '30213', '30226', '30227', '30299', '31002', '31003', '31007'];
