/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/rules.h"

G_BEGIN_DECLS

/* A scope, a policy or an objective that is approved is issued under its entry in the document register: the entry gets the version, and is approved
 * with it. */

/** mun_issue_version: for a record that is being approved and names its "document": the document's new version and the document itself, when it was sent
 * for approval, are appended to @also. Does nothing for a record without a document, and nothing twice on one day */
void     mun_issue_version      (MunWorkspace *workspace,
                                 MunRecord    *record,
                                 GPtrArray    *also);

/** mun_issue_find_given: Returns: (transfer full) (nullable): the approved version of the document of @record that has its number. @highest: (out): the
 * highest number in front of the point that was approved there */
MunRecord *mun_issue_find_given (MunWorkspace *workspace,
                                 MunRecord    *record,
                                 int          *highest);

/** mun_issue_check: whether the number that @record would be issued under is not another version of its document already, approved or in work; refuses with what to do */
gboolean mun_issue_check        (MunWorkspace *workspace,
                                 MunRecord    *record,
                                 GError      **error);

/** mun_issue_moved: the same as a row of the rules: when @move leads to "approved" */
void     mun_issue_moved        (MunWorkspace        *workspace,
                                 MunRecord           *record,
                                 const MunTransition *move,
                                 GPtrArray           *also);

/** mun_is_issued: whether a scope, policy or objective that is approved, or just being approved, stands behind the document */
gboolean mun_is_issued          (MunWorkspace *workspace,
                                 MunRecord    *document);

/** mun_is_in_work: whether the next scope, policy, plan, objective or the next minutes are being prepared under the document */
gboolean mun_is_in_work         (MunWorkspace *workspace,
                                 MunRecord    *document);

G_END_DECLS
