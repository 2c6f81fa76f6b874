/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/text-search.h"

G_BEGIN_DECLS

/* What was found in a report so far, part by part, numbered through the report. */

typedef struct {
  GArray *boxes;   /* (element-type MunTextBox): replaced, not changed, because threads read it */
  guint   n;
  int     current; /* the hit that is looked at, -1 for none */
  guint   looked;  /* pages looked through */
} MunReportHits;

/** mun_report_hits_reset: to nothing found and no page looked through; also begins a zeroed struct */
void              mun_report_hits_reset    (MunReportHits       *self);
void              mun_report_hits_clear    (MunReportHits       *self);
/** mun_report_hits_take: @found: (element-type MunTextBox): of the next @n_pages pages */
void              mun_report_hits_take     (MunReportHits       *self,
                                            const GArray        *found,
                                            guint                n_pages);
/** mun_report_hits_find: Returns: (nullable): the first box of @hit, until more is taken */
const MunTextBox *mun_report_hits_find     (const MunReportHits *self,
                                            int                  hit);
/** mun_report_hits_step: Returns: the hit @step behind the current one; behind the last comes the first; -1 without any */
int               mun_report_hits_step     (const MunReportHits *self,
                                            int                  step);
/** mun_report_hits_describe: @n_pages: of the report. Returns: (transfer full): "3 of 12", "Not in this report" */
char             *mun_report_hits_describe (const MunReportHits *self,
                                            guint                n_pages);

G_END_DECLS
