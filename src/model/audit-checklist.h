/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* Lines of an audit checklist on the way from a question to a mark and from a mark to a finding. */

/** mun_audit_item_is_marked: whether somebody has answered the line: looked at it, or said why not */
gboolean   mun_audit_item_is_marked        (MunRecord    *item);

/** mun_audit_item_asks_for_finding: whether its mark is one that a finding has to explain */
gboolean   mun_audit_item_asks_for_finding (MunRecord    *item);

/** mun_audit_item_draft_finding: Returns: (transfer full): an unsaved finding with what the line tells: grade, requirement, proof and, where the audit has
 * only one, the site. It still lacks its statement; the line does not point to it yet */
MunRecord *mun_audit_item_draft_finding    (MunWorkspace *workspace,
                                            MunRecord    *item);

G_END_DECLS
