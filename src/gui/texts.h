/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "spec/spec.h"

G_BEGIN_DECLS

/* Small pure functions that turn values into what stands on the screen; tested without a display. */

/**
 * MunTone: how a state looks. Word, shape and colour say the same.
 * @MUN_TONE_START: not begun, hollow circle
 * @MUN_TONE_GOING: on its way, half circle
 * @MUN_TONE_DONE: good, filled circle with tick
 * @MUN_TONE_OVER: no longer counts, circle with dash
 * @MUN_TONE_ALARM: needs somebody now, triangle
 */
typedef enum { MUN_TONE_START, MUN_TONE_GOING, MUN_TONE_DONE, MUN_TONE_OVER, MUN_TONE_ALARM, MUN_N_TONES } MunTone;

MunTone     mun_tone_of_state        (const MunSpec *spec,
                                      const char    *state);
const char *mun_tone_icon            (MunTone        tone);
const char *mun_tone_class           (MunTone        tone);

/** mun_text_due: Returns: (transfer full): "3 days overdue", "today", "tomorrow", "in 12 days" */
char       *mun_text_due             (int            days);

/** mun_text_waiting: the same, and "no date yet" for what is @undated */
char       *mun_text_waiting         (int            days,
                                      gboolean       undated);

/** mun_text_count: Returns: (transfer full): "1 record", "12 records" */
char       *mun_text_count           (gint64         n);

/** mun_text_size: Returns: (transfer full): "12.3 MB" */
char       *mun_text_size            (guint64        bytes);

/** mun_text_file_name: Returns: (transfer full): a file name for an organisation: "Hartmann Freight.muniment", without what file systems refuse */
char       *mun_text_file_name       (const char    *organisation);

/** mun_text_home_relative: Returns: (transfer full): a path with "~" for the home folder */
char       *mun_text_home_relative   (const char    *path);

/** mun_text_moment: Returns: (transfer full): a UTC moment of the store ("2026-11-02T14:05:09Z") as local time for people */
char       *mun_text_moment          (const char    *utc);

/** mun_text_whole_day: Returns: (transfer full): an ISO date as people read it, for running text: a line is never broken inside it */
char       *mun_text_whole_day       (const char    *iso);

G_END_DECLS
