/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>
#include <string.h>

#include "base/error.h"
#include "store/store.h"

/* What the tests of the store share: a folder of their own, and calls that must succeed. */

void          test_init        (int *argc, char ***argv);
int           test_run         (void);

/* Returns: (transfer full): a path in the folder of this test program, where nothing stands yet */
char         *test_path        (const char *name);
MunStore     *test_create      (const char *path);
MunStore     *test_open        (const char *path);

void          test_set         (const MunSpec *spec, MunRow *row, const char *field, const char *value);
/* With what such a record cannot be without. Returns: (transfer full) */
MunRow       *test_add         (MunStore *store, const MunSpec *spec, const char *field, const char *value);
/* What the program works out for a risk. */
void          test_set_scores  (MunRow *risk);
/* @person: id of who wrote it, "" for nobody. Returns: (transfer full) */
MunRow       *test_add_log_line (MunStore *store, const char *person);
/* A file that a record holds. Returns: (transfer full): its checksum */
char         *test_add_file    (MunStore *store, const char *contents);
/* Something for a link to point to; @spec: (nullable): NULL for a person. Returns: (transfer full): its id */
char         *test_target      (MunStore *store, const MunSpec *spec);
void          test_save        (MunStore *store, const MunSpec *spec, MunRow *row);
gboolean      test_try         (MunStore *store, const MunSpec *spec, MunRow *row, GError **error);
MunRow       *test_load        (MunStore *store, const MunSpec *spec, const char *id);
void          test_undo        (MunStore *store, gint64 number, MunRevision **revision);

/* Bytes of a file as a checksum, to see that it was left alone. */
char         *test_sum         (const char *path);

/* Another program's view of the file. test_raw() runs SQL that must work; test_raw_refused() gives the message of SQL that must not. */
void          test_raw         (const char *path, const char *sql);
/* Rows that a dump brings: its guards come after them. */
void          test_raw_restore (const char *path, const char *sql);
char         *test_raw_get     (const char *path, const char *sql);
char         *test_raw_refused (const char *path, const char *sql);

/* A canonical value for a field, different for each @n; "" for links and files, which need something behind them. */
char         *test_value       (const MunField *field, int n);
