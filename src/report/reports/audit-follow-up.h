/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/kit.h"

G_BEGIN_DECLS

/** mun_audit_add_follow_up: the annex of an audit report: what became of the findings, who verified it, and the actions behind them.
 * @findings: (element-type MunRecord) */
void mun_audit_add_follow_up (MunReport *report,
                              GPtrArray *findings);

G_END_DECLS
