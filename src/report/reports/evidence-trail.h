/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/kit.h"

G_BEGIN_DECLS

/* The last chapters of the evidence index: proof that stands in no register. */

/** mun_evidence_add_proof: evidence files, issued reports, and who approved what since the day @since */
void mun_evidence_add_proof   (MunReport  *report,
                               const char *since);

/** mun_evidence_add_changes: what was changed since the day @since, a row a day */
void mun_evidence_add_changes (MunReport  *report,
                               const char *since);

G_END_DECLS
