/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/chapters.h"

G_BEGIN_DECLS

/* Parts of the file on one incident; its subject is the incident. */

/** mun_incident_add_course: log, situation reports, action plans, resources, partners, messages, temporary measures */
void mun_incident_add_course (MunReport *report);

/** mun_incident_missing: what a formal response ought to have and where to record it; without one, only that there is none. Both N_() */
void mun_incident_missing    (MunReport  *report,
                              const char *what,
                              const char *where);

/** mun_review_add: an after-action review with its lessons. @level: of its heading */
void mun_review_add          (MunReport *report,
                              guint      level,
                              MunRecord *review);

/** mun_review_missing: no review has been held though there should be one; says since when it is due. @since: day or time of the end */
void mun_review_missing      (MunReport  *report,
                              const char *since);

G_END_DECLS
