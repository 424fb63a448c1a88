"""Reads a workbook with openpyxl (Debian package python3-openpyxl): sheets, rows, and each cell with its type (n, s, b, f for a formula)."""
import json
import sys

import openpyxl

book = openpyxl.load_workbook(open(sys.argv[1], "rb"))
json.dump({sheet.title: [[f"{cell.data_type}:{cell.value}" for cell in row] for row in sheet.iter_rows()] for sheet in book}, sys.stdout)
