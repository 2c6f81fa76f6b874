/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* Auditor mode: everything can be read, and only marks, findings, notes and proof of audits are written, and the reports of an audit issued. It comes on
 * top of the rights of the person acting and belongs to the opened file, not to what is in it. */

/** mun_workspace_set_auditing: turns auditor mode on or off */
void        mun_workspace_set_auditing  (MunWorkspace   *self,
                                         gboolean        auditing);
gboolean    mun_workspace_is_auditing   (MunWorkspace   *self);

/** mun_workspace_closed_reason: @spec: (nullable): the type that shall be written. Returns: (nullable): why no record of it can be, a sentence: the file is
 * read only, or this is auditor mode */
const char *mun_workspace_closed_reason (MunWorkspace   *self,
                                         const MunSpec  *spec);

/** mun_auditor_bars: whether auditor mode is on and @record is not one that it writes */
gboolean    mun_auditor_bars            (MunWorkspace   *self,
                                         MunRecord      *record);

/** mun_auditor_notes: whether auditor mode is on and writes of @record, an audit, the note and nothing else */
gboolean    mun_auditor_notes           (MunWorkspace   *self,
                                         MunRecord      *record);

/** mun_auditor_check: refuses, with #MUN_ERROR_READ_ONLY and the way out, what auditor mode does not write. Of an audit itself it writes the note */
gboolean    mun_auditor_check           (MunWorkspace   *self,
                                         MunRecord      *record,
                                         GError        **error);
/** mun_auditor_check_step: the same for a step of its life */
gboolean    mun_auditor_check_step      (MunWorkspace   *self,
                                         MunRecord      *record,
                                         GError        **error);
/** mun_auditor_check_all: @records: (element-type MunRecord) */
gboolean    mun_auditor_check_all       (MunWorkspace   *self,
                                         GPtrArray      *records,
                                         GError        **error);
gboolean    mun_auditor_check_delete    (MunWorkspace   *self,
                                         MunRecord      *record,
                                         GError        **error);
/** mun_auditor_check_undo: for undo and redo of @revision: all that it touched must be of an audit */
gboolean    mun_auditor_check_undo      (MunWorkspace   *self,
                                         MunRevision    *revision,
                                         GError        **error);

/** mun_auditor_find_running: Returns: (transfer full) (nullable): the audit that has a checklist and is running, or else is to come; the acting person's own first */
MunRecord  *mun_auditor_find_running    (MunWorkspace   *self);

G_END_DECLS
