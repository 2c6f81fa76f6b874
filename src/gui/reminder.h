/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/**
 * MunReminder: tells on the desktop what is due while a file is open: each thing once a day, and only what the acting person owns when one is chosen.
 * It wakes up once a day, after midnight; a machine that slept over it is caught up with when the window is used again.
 */
#define MUN_TYPE_REMINDER (mun_reminder_get_type ())
G_DECLARE_FINAL_TYPE (MunReminder, mun_reminder, MUN, REMINDER, GObject)

/** mun_reminder_new: @window: borrowed; holds the workspace and the settings. Without settings nothing is told: it could not be kept to once a day */
MunReminder *mun_reminder_new          (MunWindow    *window);

/** mun_reminder_select: @due: names of what is due; @told: what was told on @told_on.
 * Returns: (transfer full): those of @due that were not told @today */
GStrv        mun_reminder_select       (const char * const *due,
                                        const char * const *told,
                                        const char         *told_on,
                                        const char         *today);

/** mun_reminder_seconds: from @now to one minute into the next day */
guint        mun_reminder_seconds      (GDateTime    *now);

G_END_DECLS
