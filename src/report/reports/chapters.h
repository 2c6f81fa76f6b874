/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/parts.h"

G_BEGIN_DECLS

/* What the reports on supply chain, plans, response, events, exercises, monitoring and review share beyond the parts. */

/** MunChapterTest: whether a record belongs to a list */
typedef gboolean (*MunChapterTest) (MunReport *report, MunRecord *record);

/** mun_chapter_label: a bold line that belongs to what follows. @text: N_() */
void         mun_chapter_label      (MunReport            *report,
                                     const char           *text);

/** mun_chapter_note: a line in small grey type. @text: N_() */
void         mun_chapter_note       (MunReport            *report,
                                     const char           *text);

/** mun_chapter_table: the records as a table; without any, what is missing and where to record it. Both N_() */
void         mun_chapter_table      (MunReport            *report,
                                     const MunReportTable *table,
                                     GPtrArray            *records,
                                     const char           *missing,
                                     const char           *where);

/** mun_chapter_list: the records as a table; without any, a sentence that there are none. @none: N_() */
void         mun_chapter_list       (MunReport            *report,
                                     const MunReportTable *table,
                                     GPtrArray            *records,
                                     const char           *none);

/** mun_chapter_pick: Returns: (transfer full) (element-type MunRecord): those of @records that belong */
GPtrArray   *mun_chapter_pick       (MunReport            *report,
                                     GPtrArray            *records,
                                     MunChapterTest        belongs);

/** mun_chapter_query: Returns: (transfer full) (element-type MunRecord): what @query finds; an error stands in the report */
GPtrArray   *mun_chapter_query      (MunReport            *report,
                                     const MunQuery       *query);

/**
 * mun_chapter_sorted: live records in the order of a field
 * @field: index of a field that has to hold @value, or -1 for all
 *
 * Returns: (transfer full) (element-type MunRecord)
 */
GPtrArray   *mun_chapter_sorted     (MunReport            *report,
                                     const MunSpec        *spec,
                                     int                   field,
                                     const char           *value,
                                     int                   sort_field,
                                     gboolean              descending);

/** mun_chapter_field: a field as paragraphs; without any, what is missing. Both N_(). Fields not for this edition are named as left out */
void         mun_chapter_field      (MunReport            *report,
                                     MunRecord            *record,
                                     int                   field,
                                     const char           *missing,
                                     const char           *where);

/** mun_chapter_is_due: whether the day in the field has come or is not set */
gboolean     mun_chapter_is_due     (MunReport            *report,
                                     MunRecord            *record,
                                     int                   field);

/** mun_chapter_counts: how many of @records have each choice of the field, as bars. @caption: N_() */
void         mun_chapter_counts     (MunReport            *report,
                                     GPtrArray            *records,
                                     const MunSpec        *spec,
                                     int                   field,
                                     const char           *caption);

/** mun_chapter_span: Returns: (transfer full): the time between two date-times: "12 min", "3 h 20 min", "4 days"; "" when one is not set */
char        *mun_chapter_span       (MunReport            *report,
                                     const char           *from,
                                     const char           *to);

/** mun_chapter_period: Returns: (transfer full): "1 Oct 2025 to 30 Sep 2026" from two fields; "" when neither is set */
char        *mun_chapter_period     (MunReport            *report,
                                     MunRecord            *record,
                                     int                   from,
                                     int                   to);

/** mun_chapter_define_period: the same as a line. @label: N_() */
void         mun_chapter_define_period (MunReport         *report,
                                        MunRecord         *record,
                                        const char        *label,
                                        int                from,
                                        int                to);

/** mun_chapter_minutes: Returns: minutes between two date-times, -1 when one is not set */
int          mun_chapter_minutes    (const char           *from,
                                     const char           *to);

G_END_DECLS
