/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

enum { MUN_EXIT_DONE = 0, MUN_EXIT_FAILED = 1, MUN_EXIT_USAGE = 2 };

/* What a command gets: its arguments after the options were taken out. */
#define NOT_GIVEN G_MININT64

typedef struct {
  char  **args;      /* NULL-terminated, without the command word */
  guint   n_args;
  /* Options; each command lists those it takes. */
  char   *organisation;
  char   *language;
  char   *output;
  char   *paper;
  char   *standard;
  char   *today;
  char   *person;    /* --as */
  char   *type;
  char   *reason;
  char   *anyway;    /* why something weak is done all the same */
  char   *bundle;
  char   *report;    /* a PDF */
  gint64      days;      /* from 1 on; NOT_GIVEN: the command decides */
  gint64      number;    /* likewise */
  gboolean all;
  gboolean auditor;         /* auditor mode */
  gboolean public_edition;
  gboolean details;
  gboolean enter;           /* --register */
  gboolean attach;
  gboolean json;
  gboolean dry_run;
  gboolean withdrawn;
  GCancellable *stop;       /* borrowed; by Ctrl+C, where the command can be stopped without harm */
} MunCli;

typedef int (*MunCommandFunc) (MunCli *cli);

typedef struct {
  const char         *word;
  const char         *usage;      /* "FILE REF field=value…" */
  const char         *summary;    /* N_() */
  const char         *details;    /* N_() (nullable) */
  guint               min_args;
  guint               max_args;   /* 0: any number */
  const char * const *options;    /* long names, NULL-terminated */
  MunCommandFunc      run;
} MunCommand;

/* Command tables, one a file, each ended by a NULL word. */
extern const MunCommand mun_file_commands[];
extern const MunCommand mun_record_commands[];
extern const MunCommand mun_report_commands[];
extern const MunCommand mun_exchange_commands[];

/** mun_cli_open: opens args[0] and takes up --as and --today; prints the error. Returns: (transfer full) (nullable) */
MunWorkspace *mun_cli_open        (MunCli        *cli,
                                   MunStoreFlags  flags);

/** mun_cli_fail: prints @error. Returns: %MUN_EXIT_FAILED, so that a command can return it */
int           mun_cli_fail        (const GError  *error);

/** mun_cli_refuse: like mun_cli_fail() where another person or a reason might help: says who acts and how to change that, or how to give the reason */
int           mun_cli_refuse      (MunWorkspace  *workspace,
                                   const GError  *error);

/** mun_cli_usage: prints what is wrong with the words. Returns: %MUN_EXIT_USAGE */
int           mun_cli_usage       (const char    *format,
                                   ...) G_GNUC_PRINTF (1, 2);

/* JSON: appended to a string, names and texts escaped. */
void          mun_json_string     (GString       *json,
                                   const char    *text);
void          mun_json_member     (GString       *json,
                                   const char    *name,
                                   const char    *text);

G_END_DECLS
