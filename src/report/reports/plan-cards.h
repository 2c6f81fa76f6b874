/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/chapters.h"

G_BEGIN_DECLS

/** mun_plan_thresholds: the activation thresholds of a plan as a table */
void mun_plan_thresholds (MunReport *report,
                          MunRecord *plan);

/** mun_plan_contacts: whom to call, with the days the numbers were verified */
void mun_plan_contacts   (MunReport *report,
                          MunRecord *plan);

/** mun_plan_cards: the action cards as an annex, one page for each function that a step names */
void mun_plan_cards      (MunReport *report,
                          MunRecord *plan);

G_END_DECLS
