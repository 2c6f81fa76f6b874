/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/kit.h"

G_BEGIN_DECLS

/* The records in the index of evidence. */

/** mun_evidence_count: Returns: (transfer full): "Risks: 33" */
char *mun_evidence_count       (MunReport     *report,
                                const MunSpec *spec,
                                gint64         n);

/** mun_evidence_add_records: a chapter for each clause of the standard with the records of its registers, and the numbers of the lines inside them */
void  mun_evidence_add_records (MunReport     *report);

/** MUN_EVIDENCE_OUT_OF_USE: states, as lines, in which a record proves nothing of today */
#define MUN_EVIDENCE_OUT_OF_USE "superseded\nreplaced\nobsolete\narchived\ndestroyed\nretired"

/** mun_evidence_count_used: Returns: how many records were not replaced or taken out of use */
gint64 mun_evidence_count_used (MunReport     *report,
                                const MunSpec *spec);

G_END_DECLS
