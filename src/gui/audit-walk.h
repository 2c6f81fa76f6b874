/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"

G_BEGIN_DECLS

/**
 * MunAuditWalk: an audit on site: one line of the checklist at a time over the whole window, with large buttons for the marks. Every answer is stored as
 * soon as it is given. Covers the window while it lasts.
 *
 * Actions: walk.mark (s: key of audit_item.mark), walk.next, walk.back, walk.unmarked (the walk leaves out lines that are marked), walk.draft,
 * walk.save-finding, walk.paste, walk.close. Keys 1 to 7 mark; with Ctrl also while a text is being written.
 */
#define MUN_TYPE_AUDIT_WALK (mun_audit_walk_get_type ())
G_DECLARE_FINAL_TYPE (MunAuditWalk, mun_audit_walk, MUN, AUDIT_WALK, MunPage)

/** mun_audit_walk_open: begins at the first line that has no mark; when there is nothing to walk through, the window says why.
 * @id: of the audit */
void mun_audit_walk_open (MunWindow  *window,
                          const char *id);

G_END_DECLS
