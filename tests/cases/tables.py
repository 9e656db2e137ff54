"""Tables as newsrooms and statistical offices really send them, rebuilt by hand."""

from typing import Any, Final

GERMAN_EXPORT: Final = (
    "\ufeffUmfrage zur Abgabe;;;;;\r\n"
    "\r\n"
    "Partei;Anteil in %;Fehlerspanne;Befragte;Datum;Quelle\r\n"
    "Alte Mitte;38,5;2,9;1.204,0;01.10.2026;Tern-Institut\r\n"
    "Neue Mitte;41,0;2,9;1.204,0;31.10.2026;Tern-Institut\r\n"
    ";;;;;\r\n"
    "Andere;20,5;2,9;1.204,0;31.10.2026;Tern-Institut\r\n"
)
"""A spreadsheet saved as CSV by a German office program: mark, semicolons, decimal commas."""

NUMBERS: Final[list[tuple[str, list[str], list[str | None], str | None]]] = [
    ("a decimal comma shows itself", ["1.234", "3,9"], ["1,234", "3.9"], None),
    ("a decimal point shows itself", ["1,234", "3.9"], ["1,234", "3.9"], None),
    ("both marks in one number", ["1.234,5", "1.234"], ["1,234.5", "1,234"], None),
    ("two groups are no decimals", ["1.234.567", "1.234"], ["1,234,567", "1,234"], None),
    ("Swiss groups", ["1'234.5", "12'000"], ["1,234.5", "12,000"], None),
    ("French groups", ["1 234,5", "3,25"], ["1,234.5", "3.25"], None),
    ("no-break groups stay", ["1\u00a0234,5", "3,25"], ["1\u00a0234.5", "3.25"], None),
    ("narrow groups stay", ["1\u202f234,5", "3,25"], ["1\u202f234.5", "3.25"], None),
    ("Indian groups", ["1,00,000", "3.25"], ["1,00,000", "3.25"], None),
    ("a nought before shows decimals", ["0,123", "1.234"], ["0.123", "1,234"], None),
    ("four digits before show decimals", ["1234,567", "1.234"], ["1234.567", "1,234"], None),
    ("no marks need no sign", ["17", "-5", "−3"], ["17", "-5", "−3"], None),
    ("nothing shows it", ["1,234", "17"], [None, "17"], "1234 or 1.234"),
    ("a contradiction", ["3,9", "3.9", "1,234"], ["3.9", "3.9", None], "a decimal point and"),
    ("German units", ["3,9 Prozent", "1,5 Mio. €"], ["3.9", "1.5"], None),
]  # fmt: skip
"""What it shows, the cells of a column, the numerals read (None: words alone), and the error."""

DATES: Final[list[tuple[str, list[str], list[str | None], str | None]]] = [
    ("a day beyond twelve", ["03/04/2025", "31/10/2020"], ["2025-04-03", "2020-10-31"], None),
    ("a month in front", ["03/04/2025", "10/31/2020"], ["2025-03-04", "2020-10-31"], None),
    ("no day beyond twelve", ["03/04/2025", "05/06/2025"], [None, None], "could be either"),
    ("a contradiction", ["31/10/2020", "10/31/2020", "1/2/2020"],
     ["2020-10-31", "2020-10-31", None], "has the day first and"),
    ("the same either way", ["03/03/2025", "2025-07"], ["2025-03-03", "2025-07"], None),
    ("the year in front", ["2025/03/04", "2025-07-01"], ["2025-03-04", "2025-07-01"], None),
    ("dots", ["01.10.2026", "31.10.2026"], ["2026-10-01", "2026-10-31"], None),
    ("a timestamp", ["2026-10-01T10:00:00.123Z"], ["2026-10-01"], None),
    ("a timestamp in UTC", ["2026-10-01 10:00:00 UTC", "2026-10-01 10:00 UTC"],
     ["2026-10-01", "2026-10-01"], None),
    ("words behind a date", ["2026-10-01 UTC"], [None], "is no date"),
    ("a day that is none", ["31/02/2020"], [None], "is no date"),
    ("two digits of a year", ["3.4.25"], [None], "is no date"),
]  # fmt: skip
"""What it shows, the cells of a column, the dates read (None: words alone), and the error."""

FORMATS: Final[list[tuple[Any, str, str, str]]] = [
    (0.039, "0.0%", "3.9%", "number"),
    (0.039, "0%", "4%", "number"),
    (0.0395, "0.00%", "3.95%", "number"),
    (1234.5, "#,##0.00", "1,234.50", "number"),
    (1234.5, "#,##0", "1,235", "number"),
    (1234.5, "0", "1235", "number"),
    (3.1, "0.00", "3.10", "number"),
    (3.14159, "0.0##", "3.142", "number"),
    (3.1, "0.0##", "3.1", "number"),
    (7, "000", "007", "number"),
    (0.1 + 0.2, "General", "0.3", "number"),
    (1 / 3, "General", "0.333333333", "number"),
    (12345678901234, "General", "12345678901234", "number"),
    (-5.5, "0.0", "-5.5", "number"),
    (-1234, "#,##0;(#,##0)", "-1,234", "number"),
    (-1234, "#,##0;[Red]-#,##0", "-1,234", "number"),
    (0, '0;-0;"none"', "0", "number"),
    (-5, '0;"less";0', "less", "text"),
    (5, "@", "5", "number"),
    (5, "", "5", "number"),
    (-0.001, "0.0", "0.0", "number"),
    (3.9, '0.0" Mio. €"', "3.9 Mio. €", "number"),
    (3.9, "0.0\\ \\x", "3.9 x", "number"),
    (1234.5, '"$"#,##0.00', "$1,234.50", "number"),
    (1234.5, "#,##0.00 [$€-407]", "1,234.50 €", "number"),
    (1234.5, '_-* #,##0.00 "€"_-', "1,234.50 €", "number"),
    (-1234.5, "[$EUR] #,##0", "-EUR 1,235", "number"),
    (3_900_000, '0.0,,"m"', "3.9 million", "number"),
    (3_900_000, '0.0,," M"', "3.9 M", "number"),
    (3_900_000, '0.0,," Mio. €"', "3.9 Mio. €", "number"),
    (12_345_678, "#,##0.0,,", "12.3 million", "number"),
    (12_345_678, '#,##0.0,, "€"', "12.3 million €", "number"),
    (-12_345_678, "[$EUR] #,##0.0,,", "-EUR 12.3 million", "number"),
    (3_900, "#,##0,", "4 thousand", "number"),
    (12, '"ca. "0', "ca. 12", "number"),
    (3.9, '0.0" (p)"', "3.9 (p)", "number"),
    (-5, '0;(0 "€")', "-5 €", "number"),
    (-1234.5, '_-* #,##0.00 "€"_-;-* #,##0.00 "€"_-', "-1,234.50 €", "number"),
    (1e-12, "General", "0.000000000001", "number"),
    (0.00001234, "General", "0.00001234", "number"),
    (0.5, "%0", "50%", "number"),
    (0.5, '"%"0', "%1", "number"),
    (46296, "dd.mm.yyyy", "2026-10-01", "date"),
    (46296.75, "yyyy-mm-dd hh:mm", "2026-10-01 18:00", "text"),
    (46296, "mmm yyyy", "2026-10", "date"),
    (46296, "yyyy", "2026", "date"),
    (46296, "[$-407]d. mmmm yyyy;@", "2026-10-01", "date"),
    (1, "d/m/yyyy", "1900-01-01", "date"),
    (61, "d/m/yyyy", "1900-03-01", "date"),
    (0.75, "hh:mm", "18:00", "text"),
    (0.75, "h:mm AM/PM", "18:00", "text"),
    (0.75, "[h]:mm:ss.0", "18:00:00.0", "text"),
    (1.5, "[h]:mm", "36:00", "text"),
    (1.5, "h:mm", "12:00", "text"),
]
"""A stored number, its number format, what it shows, and what that is."""

FORMATS_NOT_READ: Final[list[tuple[str, str, str, str]]] = [
    ("0.5", "# ?/?", "0.5", "is not understood; the stored number is read"),
    ("150000", "0.00E+00", "150000", "is not understood; the stored number is read"),
    ("5551234", "000-0000", "5551234", "is not understood; the stored number is read"),
    ("5", ";;;", "5", "is not understood; the stored number is read"),
    ("5", "[>9]0.0;0", "5", "is not understood; the stored number is read"),
    ("299", '0"1)"', "299", "is not understood; the stored number is read"),
    ("299", "0\\1", "299", "is not understood; the stored number is read"),
    ("3.5", "-0.0", "3.5", "is not understood; the stored number is read"),
    ("-3.5", "-0.0", "-3.5", "is not understood; the stored number is read"),
    ("3900000", '0.0,,"k"', "3900000", "is not understood; the stored number is read"),
    ("3900", '0," T€"', "3900", "is not understood; the stored number is read"),
    ("3900", "0,,,,", "3900", "is not understood; the stored number is read"),
    ("60", "d/m/yyyy", "", "the cell holds 60, which is no day"),
    ("0", "d/m/yyyy", "", "the cell holds 0, which is no day"),
    ("-1", "d/m/yyyy", "", "the cell holds -1, which is no day"),
    ("2958466", "yyyy", "", "the cell holds 2958466, which is no day"),
    ("1e400", "0", "", "no number that can be read"),
    ("1e999999999", "0", "", "no number that can be read"),
    ("NaN", "0", "", "no number that can be read"),
    ("1_0", "0", "", "no number that can be read"),
]
"""A stored number, a number format that is not understood or does not fit, its cell and fault."""

DIRT: Final[list[tuple[str, list[str]]]] = [
    ("text,speaker\nx\n", ["cell B2: the row ends here, but the header has 2 cells"]),
    ("text,speaker\nx,y,z\n", ["cell C2: row 2: the row has 3 cells, the header 2"]),
    ("text,speaker\nx,y,\n", []),
    ("text,speaker\nNone,nan\n", [
        'cell A2: "None" is what programs print where they have nothing',
        'cell B2: "nan" is what programs print where they have nothing']),
    ("kind,text\nrumour,x\n,y\n", [
        'cell A2: row 2: what the row is cannot be told from "rumour"; the column "kind" ']),
    ("Type,text\nclaim,x\nrumour,y\nmyth,z\nrumour,y\n", [
        'cell A3: rows 3, 4, 5: what the rows are cannot be told from "rumour", "myth"; ']),
    ("kind,colour\n,y\nclaim,\n", [
        "cell B2: row 2: nothing stands in the columns that are read"]),
    ("kind,measure\n,y\n", ["cell A2: row 2: what the row is cannot be told"]),
    ('text,speaker\n"x,y\nz,a\n', [
        "cell A2: row 2: a quotation mark opens here and is never closed"]),
    ('text,speaker\n"x" he said,y\nz,a\n', [
        "cell A2: row 2: something stands behind the closing quotation mark of the cell"]),
    ('text,speaker\n"x"  ,y\n', []),
    ("figure,unit\nmany?,people\n", ['cell A2: "many?" cannot be read: expected a figure']),
    ("text,said,cue\nx,nan,nan\n", [
        'cell C2: "nan" is what programs print', 'cell B2: "nan" is what programs print']),
    ("figure,unit\n" + "y" * 60 + ",x\n", ['cell A2: "yyy']),
    ("text,said\nx," + "1" * 201 + "\n", ['cell B2: "111']),
    ("figure;unit\n1.2.3,4,5;€\n", ['cell A2: "1.2.3,4,5" cannot be read: expected a number']),
    ("figure,exact\n5,perhaps\n", ['cell B2: "perhaps" is neither yes nor no']),
    ("figure,weighted\n5,perhaps\n", ['cell B2: "perhaps" is none of yes, no, unknown']),
    ("text,claim kinds\nx,event; rumour\n", ['cell B2: "rumour" is none of event, numerical']),
    ("kind,id,birth date\nagent,a,soon\n", ['cell C2: "soon" stands where ']),
    ("Partei;Anteil;;\nB;13,5;;x;y\n", [
        "cell E2: row 2: the row has 5 cells, the header 4;"]),
    ("Wert;Zahl\n1;2\n", [
        'cell B1: "Wert" and "Zahl" could each be figure; say which', "cell A1: no column is a"]),
    ("City,Population\nElm,12345\n", ["cell A1: no column is a"]),
    ("sep=;\nfoo;bar\n5,3;x\n", [
        'cell A2: none of the first 20 rows is a header that is known; the first row has "foo"']),
    ("measure,figure\nn/a,5\n", ['cell A2: "n/a" is what programs print']),
    ("text,source,quelle\nx,y,z\n", [
        'cell C1: "source" and "quelle" could each be source_title; say which']),
    ("Colour,Shape\nred,round\n", [
        "cell A1: none of the first 20 rows is a header that is known; the first row has"]),
    ("measure,area\nx,y\n", ["cell A1: no column is a figure, a claim or a quotation; say which"]),
    ("", ["the record as a whole: the table is empty"]),
    ("\n\n \n", ["the record as a whole: the table is empty"]),
]  # fmt: skip
"""A table with something wrong, and how each problem it gives begins."""

ASIDES: Final[list[tuple[str, str, dict[str, int], int]]] = [
    ("the header again", "Partei;Anteil\nA;3,9\nPartei;Anteil\nB;4,1\n Partei ;Anteil\n",
     {"the header again: rows 3, 5": 2}, 2),
    ("units below the header", "Partei;Anteil;Befragte\n(Name);in %;Anzahl\nA;3,9;17\n",
     {"units below the header: row 2": 1}, 1),
    ("the source below", "Partei;Anteil;Datum\nA;3,9;2024\nQuelle: Amt für Statistik;;\n",
     {"notes below the table: row 3": 1}, 1),
    ("the source below claims", "Behauptung;Sprecher\nMieten steigen.;Ada\n© Amt;\n",
     {"notes below the table: row 3": 1}, 1),
    ("a rule above the notes", "Kreis;Jahr;Anteil\nA;2024;3,9\n_____;;\n© Amt;;\n",
     {"notes below the table: rows 3, 4": 2}, 1),
    ("several notes below", "Partei;Anteil\nA;3,9\n* vorläufig\n1) ohne Alden\nStand: 2024\n",
     {"notes below the table: rows 3, 4, 5": 3}, 1),
    ("the name of a source in two cells", "Partei;Gebiet;Anteil\nA;Alden;3,9\nQuelle:;Amt;\n",
     {"notes below the table: row 3": 1}, 1),
    ("a claim like a note", "text;speaker\nMieten steigen.;Ada\nNote: Mieten fallen.;\n",
     {}, 2),
    ("a claim with a speaker", "text;speaker\nMieten steigen.;Ada\nSource: the ministry.;Ada\n",
     {}, 2),
    ("claims that are counted", "text;note\n1) Mieten steigen.;\n2) Mieten fallen.;\n", {}, 2),
    ("claims alone", "text\nSource: the ministry.\nSource: the mayor.\n", {}, 2),
    ("a note with an id", "id;measure;figure\na;A;5\nb;Note: B;\n", {}, 2),
    ("a figure under a name like a note", "measure;figure\nA;5\n* B;6\n", {}, 2),
    ("nothing above", "Partei;Anteil\nQuelle: Amt;\nA;3,9\n", {}, 2),
    ("a short row", "measure;figure;date\nA;5;2024\n;6;\n;;2025\n", {}, 3),
    ("a figure not yet known", "period;figure\n2023;5\n2024;\n", {}, 2),
    ("a number beside no name", "measure;figure\n;5\nA;6\n", {}, 2),
]  # fmt: skip
"""What it shows, a table, what is passed over of it, and how many items it gives."""

DOUBTS: Final[list[tuple[str, str, str]]] = [
    ("units beside a name", "Partei;Anteil\nNamen;in %\nA;3,9\n",
     'cell B2: row 2: "in %" stands where a figure does, as in a row of units; say the unit'),
    ("units that are not known", "Partei;Anteil\n;Personen\nA;3,9\n",
     'cell B2: row 2: "Personen" stands where a figure does'),
    ("units other than in the header", "Partei;Wert (€)\n;Mio. €\nA;3,9\n",
     'cell B2: row 2: "Mio. €" stands where a figure does'),
    ("a heading between rows", "Partei;Anteil;Datum\nA;3,9;2024\nWestalden;;\nB;4,1;2024\n",
     'cell A3: row 3: only "Westalden" stands in it, as in a heading or a note; if it is a record'),
    ("a heading beside figures", "Gebiet;Anzahl\nBayern;5\nWestalden;\nB;4\n",
     'cell A3: row 3: only "Westalden" stands in it, as in a heading or a note'),
    ("a note without a colon", "Gebiet;Anzahl\nBayern;5\nQuelle Amt;\n",
     'cell A3: row 3: only "Quelle Amt" stands in it, as in a heading or a note'),
    ("a year below the header", "Land;Anzahl\n;2024\nBayern;120\n",
     'cell B2: row 2: "2024" looks like one of the years below the header; if the row is a record'),
    ("numbers of columns", "Land;Anzahl;Jahr\n1;2;3\nBayern;120;2024\n",
     'cell A2: row 2: "1" looks like one of the numbers of the columns'),
    ("a note between rows", "Partei;Anteil\nA;3,9\nQuelle: Amt;\nB;4,1\n",
     'cell A3: row 3: "Quelle: Amt" looks like a note below a table, but rows follow'),
]  # fmt: skip
"""What it shows, a table with one row that may be no record, and how its problem begins."""

BEHIND: Final[list[tuple[str, str, str, str | None]]] = [
    ("Anteil in %", "12,3 p", "12,3", "%"),
    ("Anteil in %", "12,3 (r)", "12,3", "%"),
    ("Anteil in %", "12,3 be", "12,3", "%"),
    ("Anteil in %", "12,3 s", "12,3", "%"),
    ("Anteil in %", "12,3¹", "12,3", "%"),
    ("Anteil in %", "12,3¹, ²", "12,3", "%"),
    ("Anteil in %", "12,3*", "12,3", "%"),
    ("Anteil in %", "12,3 1)", "12,3", "%"),
    ("Anteil", "12,3 %¹", "12,3 %", "%"),
    ("Anteil", "12,3 p", "12,3", None),
    ("Wert", "9 s", "9 s", "s"),
    ("Wert", "5 km²", "5 km²", "km²"),
    ("Wert (Mio. €)", "3,1 e", "3,1", None),
]
"""A header, a cell below it, the words of its figure, and the unit: a mark behind is neither."""

MAGNITUDES: Final[list[tuple[str, int | None, str | None]]] = [
    ("1.2 M", 1_200_000, None),
    ("1.2M", 1_200_000, None),
    ("800 K", 800_000, None),
    ("1.2 B", 1_200_000_000, None),
    ("$1.2 M", 1_200_000, None),
    ("5 m", 5, "m"),
    ("5 MB", 5, "MB"),
]
"""A cell, the size of its figure, and the unit."""

YEARS: Final[list[tuple[str, list[str], list[str | None], bool]]] = [
    ("Jahr", ["2021-22", "2023"], [None, "2023"], True),
    ("Jahr", ["2010-11", "2011-12"], [None, None], True),
    ("Zeitraum", ["2015-20"], [None], True),
    ("Zeitraum", ["2010-11", "2010-10"], ["2010-11", "2010-10"], False),
    ("Zeitraum", ["2021-22", "2021-07"], [None, "2021-07"], True),
    ("Monat", ["2010-11"], ["2010-11"], False),
    ("when", ["2021-22"], ["2021-22"], False),
]
"""A header, the cells below it, the dates read (None: words alone), and whether that is noted."""

UNCLOSED: Final = 'Partei;Anteil\n"Alte Mitte;38,5\nNeue Mitte;41,0\nX;3\n"Linke";20,5\nY;1\n'
"""A table in which a quotation mark is never closed, and the next one closes it."""
