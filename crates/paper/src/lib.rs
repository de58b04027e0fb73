//! Words onto paper: PDF by typst, XLSX.
