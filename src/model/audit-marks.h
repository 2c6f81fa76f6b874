/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/conformity.h"

G_BEGIN_DECLS

/* What auditors found wrong and nobody has verified as mended yet: it weighs more than what the records say about a requirement. */

/** mun_audit_marks_read: Returns: (transfer full): id of a requirement -> the finding, or the line of a checklist whose finding is not written yet, that
 * weighs most */
GHashTable *mun_audit_marks_read  (MunWorkspace  *workspace);

/** mun_audit_marks_weigh: Returns: @evidence, or less where @mark says so. @mark: (nullable): what mun_audit_marks_read() holds for the requirement */
MunEvidence mun_audit_marks_weigh (MunRecord     *mark,
                                   MunEvidence    evidence);

/** mun_audit_marks_apply: takes the mark on the requirement of @result into its evidence and its gaps */
void        mun_audit_marks_apply (GHashTable    *marks,
                                   MunResult     *result);

/** mun_audit_mark_is_grave: whether a grade or a mark asks for a nonconformity: "major" and "minor" do */
gboolean    mun_audit_mark_is_grave (const char  *grade);

G_END_DECLS
