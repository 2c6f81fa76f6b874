/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/workspace.h"

G_BEGIN_DECLS

/** MunFindingDraft: from a marked line of a checklist to its finding: a button, then the few fields a finding needs, then the way to it.
 * Its buttons activate “walk.draft” and “walk.save-finding” of the page around it. */
#define MUN_TYPE_FINDING_DRAFT (mun_finding_draft_get_type ())
G_DECLARE_FINAL_TYPE (MunFindingDraft, mun_finding_draft, MUN, FINDING_DRAFT, GtkBox)

/** mun_finding_draft_new: @item: the line */
GtkWidget *mun_finding_draft_new    (MunWorkspace     *workspace,
                                     MunRecord        *item);
/** mun_finding_draft_update: the mark of the line has changed: what was begun for another mark goes */
void       mun_finding_draft_update (MunFindingDraft  *self);
/** mun_finding_draft_begin: shows the fields and puts the focus there */
void       mun_finding_draft_begin  (MunFindingDraft  *self);
/** mun_finding_draft_save: stores finding and line as one step that can be taken back. Errors: what is still to be said, and those of saving; nothing is
 * stored then */
gboolean   mun_finding_draft_save   (MunFindingDraft  *self,
                                     GError          **error);
/** mun_finding_draft_get: Returns: (nullable) (transfer none): a finding that somebody began to write and has not saved */
MunRecord *mun_finding_draft_get    (MunFindingDraft  *self);

G_END_DECLS
