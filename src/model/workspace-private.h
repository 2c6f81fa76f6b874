/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/rules.h"

G_BEGIN_DECLS

struct _MunWorkspace {
  GObject     parent_instance;

  MunStore   *store;        /* NULL after close */
  char       *path;
  char       *today;        /* the clock's day, or the fixed one */
  gboolean    today_fixed;

  char       *person;       /* id, NULL: nobody chosen */
  char       *person_name;

  gboolean    auditing;     /* auditor mode, see auditor-mode.h */
  gboolean    restoring;    /* records arrive with the life they had elsewhere */
  char       *moment;       /* local: what counts as now while a past life is brought in, NULL: the clock */
  char       *author;       /* who wrote it, while nobody is chosen; NULL: whoever is logged in */

  GHashTable *records;      /* id -> MunRecord, borrowed: each record leaves the table when it dies */

  guint       group_depth;
  gboolean    group_spoilt; /* something of the group was refused when part of it was written already */
  MunRecord  *refused;      /* weak: the record for whose sake the last save was refused; NULL: none */
  GPtrArray  *group;        /* (element-type Touched): what the group saved, to be able to take it back */

  gboolean    drafting;     /* answers of a conversation are kept: soft stops come when it is finished */
  char       *reason;       /* (nullable): why soft stops are passed by what is saved next */
  char       *group_reason; /* (nullable): the same for what the open group saves */
  GPtrArray  *passed;       /* (element-type MunSoftStop): soft stops that the last save passed, or the open group so far */
};

/* Rows that the workspace hands out as records: one object per id. @row: (transfer full) */
MunRecord *mun_workspace_adopt_row      (MunWorkspace   *self,
                                         const MunSpec  *spec,
                                         MunRow         *row,
                                         gboolean        is_new);

/* A moment of a life that is brought in, as of the demonstration. */
typedef struct {
  const char *day;    /* what counts as today for the rules, ISO */
  const char *local;  /* what the history says, "2026-11-02T14:05" */
  const char *author; /* (nullable): name for the history while nobody is chosen */
} MunMoment;

/* workspace.c: mun_workspace_create() at @moment; (nullable): now */
MunWorkspace *mun_workspace_create_at   (const char      *path,
                                         const char      *organisation,
                                         const char      *language,
                                         const MunMoment *moment,
                                         GError         **error);

/* workspace.c: what is saved from here on carries @moment; %NULL: the clock's, and whoever is logged in */
void       mun_workspace_set_moment     (MunWorkspace    *self,
                                         const MunMoment *moment);

/* workspace.c: Returns: (transfer full): now, local, "2026-11-02T14:05", on the day that counts as today */
char      *mun_workspace_dup_now        (MunWorkspace   *self);

/* workspace-save.c: mun_workspace_new_record() with a number of its own, as in an import */
MunRecord *mun_workspace_new_numbered   (MunWorkspace   *self,
                                         const MunSpec  *spec,
                                         guint           number);

void       mun_workspace_emit_changed   (MunWorkspace   *self,
                                         MunRevision    *revision);

/* rules.c, for saving: the edited state differs from the saved one. Fills what the step fills (approved by, closed on ...)
 * and appends the records that follow from it. @by_hand: somebody asked for it; not a record that follows. @alone: it is saved by itself;
 * of several, a new one is looked at when all are written, for one may be the proof of the other. */
gboolean   mun_rules_apply_state        (MunWorkspace   *self,
                                         MunRecord      *record,
                                         gboolean        by_hand,
                                         gboolean        alone,
                                         const char     *comment,
                                         GPtrArray      *also,
                                         GError        **error);

/* rules.c: everything that must hold before @record is written. */
gboolean   mun_rules_check              (MunWorkspace   *self,
                                         MunRecord      *record,
                                         GError        **error);

/* workspace-save.c: refuses with the reason why the file is read only. */
gboolean   mun_workspace_check_writable (MunWorkspace   *self,
                                         GError        **error);

/* workspace-save.c: Returns: (transfer full): a row with nothing but its id */
MunRow    *mun_workspace_blank_row      (const MunSpec  *spec,
                                         const char     *id);

/* workspace-save.c: Returns: (transfer full) (element-type MunRecord): records of @spec that the open group brought, in the order in which it did */
GPtrArray *mun_workspace_list_brought   (MunWorkspace   *self,
                                         const MunSpec  *spec);

/* reliance.c: Returns: (transfer full) (nullable): numbers and titles of the first records that rely on @record, and how many more do; "" when none does;
 * %NULL with @error. @in_use: only those that have not come to their end */
char      *mun_reliance_describe        (MunWorkspace   *self,
                                         MunRecord      *record,
                                         gboolean        in_use,
                                         GError        **error);

/* workspace-write.c: writes @records into the open change. @rows: (element-type MunRow): gets what was written, in the same order */
gboolean   mun_workspace_write_records  (MunWorkspace   *self,
                                         GPtrArray      *records,
                                         GPtrArray      *rows,
                                         GError        **error);

gboolean   mun_workspace_save_with      (MunWorkspace   *self,
                                         GPtrArray      *records,
                                         const char     *summary,
                                         const char     *comment,
                                         GError        **error);

G_END_DECLS
