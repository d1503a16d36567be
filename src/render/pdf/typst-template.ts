/**
 * The page as Typst sets it. It holds no word of any document: those come as data in `sys.inputs.document` (`PagePlan`), and
 * strings are printed as they are, whatever they look like.
 *
 * Sizes are those of 公文 (GB/T 9704): body 三号 at a pitch of 28 pt, two letters indent; first-level headings in sans
 * (黑体), second-level ones in bold serif (for 楷体), titles in bold.
 */
export const TYPST_TEMPLATE = `
#let plan = json(bytes(sys.inputs.document))
#let serif = ("Noto Serif SC",)
#let sans = ("Noto Sans SC",)

#set document(
  title: plan.title,
  author: plan.department,
  date: datetime(year: plan.date.at(0), month: plan.date.at(1), day: plan.date.at(2)),
)
#set text(font: serif, size: 16pt, lang: "zh", region: "cn", cjk-latin-spacing: none, top-edge: 0.85em, bottom-edge: -0.15em)
#set par(leading: 12pt, spacing: 12pt, justify: true)

#let page-foot = context align(center, text(size: 12pt)[— #counter(page).display() —])
#let upright = (paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), footer-descent: 12mm)
#let lying = (paper: "a4", flipped: true, margin: (top: 27mm, bottom: 24mm, x: 22mm), footer-descent: 8mm)

#show heading: set text(size: 16pt, weight: "bold")
#show heading: it => block(sticky: true, above: 12pt, below: 12pt, h(2em) + it.body)
#show heading.where(level: 1): it => block(sticky: true, width: 100%, above: 20pt, below: 16pt,
  align(center, text(font: sans, size: 18pt, it.body)))
#show heading.where(level: 2): set text(font: sans)

#let cover() = page(..upright, footer: none)[
  #v(52mm)
  #align(center, text(size: 28pt, weight: "bold", par(justify: false, leading: 20pt, plan.titleLines.join(linebreak()))))
  #if plan.printedDate != none { v(1fr); align(center, text(size: 18pt, plan.printedDate)); v(18mm) }
]

#let contents() = page(..upright, footer: none)[
  #show outline.entry: it => {
    let pitch = plan.contentsPitch * 1pt
    let size = calc.min(if it.level == 1 { 14pt } else { 12pt }, pitch * 0.75)
    link(it.element.location(), block(above: 0pt, below: 0pt, height: pitch, inset: (left: (it.level - 1) * 1.5em),
      text(size: size, font: if it.level == 1 { sans } else { serif }, weight: if it.level == 1 { "bold" } else { "regular" },
        grid(columns: (1fr, auto), column-gutter: 4pt, align: (left, right + bottom),
          { it.body(); h(4pt); box(width: 1fr, repeat[.]) }, it.page()))))
  }
  #align(center, text(font: sans, size: 18pt, weight: "bold")[目　录])
  #v(6pt)
  #outline(title: none, depth: 3)
]

#let cell-of(t, c) = table.cell(
  x: c.x, y: c.y, colspan: c.w, rowspan: c.h,
  breakable: if c.h == 1 and c.text.len() < 1200 { false } else { auto },
  align: (left: left, center: center, right: right).at(c.align) + horizon,
  {
    let words = text(weight: if c.bold { "bold" } else { "regular" }, c.text)
    if c.whole { box(words) } else if c.measure != none { box(width: c.measure * 1pt, words) } else { words }
  },
)

#let table-of(t) = {
  let pad = calc.max(1.2, (t.rowHeight - t.size) / 2) * 1pt
  set text(size: t.size * 1pt)
  set par(leading: 0.25em, spacing: 0.25em, justify: false)
  show table.cell: set text(top-edge: 0.85em, bottom-edge: -0.15em)
  let header = t.cells.filter(c => c.y < t.headerRows).map(c => cell-of(t, c))
  let body = t.cells.filter(c => c.y >= t.headerRows).map(c => cell-of(t, c))
  table(
    columns: t.columns.map(w => w * 1pt),
    inset: (x: 2.6pt, y: pad),
    stroke: 0.5pt,
    ..if header.len() > 0 { (table.header(repeat: true, ..header),) },
    ..body,
  )
}

#let small(words) = text(size: 10.5pt, words)
#let table-title(t) = {
  set par(leading: 4pt, spacing: 4pt, justify: false)
  if t.number != none { block(sticky: true, above: 0pt, below: 4pt, small(t.number)) }
  show heading: it => text(font: sans, size: 15pt, weight: "bold", it.body)
  if t.title != "" { block(sticky: true, width: 100%, above: 0pt, below: 6pt, align(center, text(font: sans, size: 15pt, weight: "bold",
    if t.level > 0 { heading(level: t.level, supplement: "table", t.title) } else { t.title }))) }
  let left-words = if t.preparedBy == none { "" } else { t.preparedBy }
  let right-words = if t.unit == none { "" } else { t.unit }
  if left-words != "" or right-words != "" {
    block(sticky: true, above: 0pt, below: 4pt, width: 100%, grid(columns: (1fr, auto), small(left-words), small(right-words)))
  }
}

#let table-part(t) = {
  let note = if t.note != none { block(above: 5pt, small(par(justify: false, leading: 4pt, t.note))) }
  let whole = { table-title(t); table-of(t); note }
  let set-block(parts) = block(breakable: parts, width: 100%, above: t.gap * 1pt, below: t.gap * 1pt, whole)
  if t.parts == "measure" {
    layout(page => set-block(measure(block(width: page.width, whole)).height > page.height - t.below * 1pt))
  } else { set-block(t.parts == "yes") }
}

#let part-of(part) = {
  if part.is == "page-break" { pagebreak(weak: true) }
  else if part.is == "heading" {
    heading(level: part.level, part.text)
  }
  else if part.is == "paragraph" { par(first-line-indent: (amount: 2em, all: true), part.text) }
  else if part.is == "chart" {
    block(breakable: false, above: 16pt, below: 20pt, width: 100%, image(bytes(part.svg), format: "svg", width: 100%, alt: part.alt))
  }
  else if part.is == "table" { table-part(part) }
}

#for part in plan.front { if part == "cover" { cover() } else { contents() } }
#for (index, section) in plan.sections.enumerate() {
  page(..if section.landscape { lying } else { upright }, footer: page-foot, {
    if index == 0 { counter(page).update(1) }
    for part in section.parts { part-of(part) }
  })
}
`;
