/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/reports.h"

/* What the tests of the reports share: the demonstration, a file in which nothing is recorded, and the paper read back. */

#define REPORTS_TODAY "2026-11-21"

typedef struct {
  char         *folder;
  char         *pdf;    /* where print_report() writes */
  MunWorkspace *demo;
  MunWorkspace *empty;
} ReportFiles;

extern ReportFiles files;

/* reports_begin: @today: (nullable): the day that counts as today, NULL for that of the machine */
void          reports_begin (int                    *argc,
                             char                 ***argv,
                             const char             *today);

/* reports_run: runs the tests that were added, and takes the files away. Returns: the exit status */
int           reports_run   (void);

/* create_empty: Returns: (transfer full): a file of an organisation that has recorded nothing */
MunWorkspace *create_empty  (const char             *name);

/* read_pdf_lines: Returns: (transfer full): the text in the order in which it was drawn, line by line */
char         *read_pdf_lines (const char            *path);

/* read_pdf: Returns: (transfer full): the text in the order in which it was drawn, cell by cell, squeezed */
char         *read_pdf      (const char             *path);

/* print_report: @id: word or number of the report. Returns: (transfer full): what stands on its paper, squeezed */
char         *print_report  (const char             *id,
                             MunWorkspace           *workspace,
                             const MunReportOptions *options);

/* has_words: whether @text, squeezed, has @words */
gboolean      has_words     (const char             *text,
                             const char             *words);

void          assert_says   (const char             *text,
                             const char             *words,
                             const char             *where);

/* remove_folder: with the files in it */
void          remove_folder (const char             *path);
