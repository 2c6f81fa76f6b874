/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/kit.h"

G_BEGIN_DECLS

/* Parts of the report on competence, clearance and awareness. People: those who work here today, by number. */

/** mun_competence_add_matrix: the chapter with needs and people. @people: (element-type MunRecord) */
void mun_competence_add_matrix    (MunReport *report,
                                   GPtrArray *people);

/** mun_competence_is_expired: whether a proof ran out, whatever its state says */
gboolean mun_competence_is_expired (MunReport *report,
                                    MunRecord *competence);

/** mun_competence_add_awareness: the chapters on awareness and on people who started lately */
void mun_competence_add_awareness (MunReport *report,
                                   GPtrArray *people);

G_END_DECLS
