/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gui/texts.h"

G_BEGIN_DECLS

/** MunBadge: a state as shape, word and colour */
#define MUN_TYPE_BADGE (mun_badge_get_type ())
G_DECLARE_FINAL_TYPE (MunBadge, mun_badge, MUN, BADGE, GtkBox)

GtkWidget *mun_badge_new       (void);
/** mun_badge_set: "" hides it */
void       mun_badge_set       (MunBadge      *self,
                                MunTone        tone,
                                const char    *text);
/** mun_badge_set_state: @state: key of the state of a record of @spec */
void       mun_badge_set_state (MunBadge      *self,
                                const MunSpec *spec,
                                const char    *state);
/** mun_badge_set_lines: in how many the word may stand where it has no room in one */
void       mun_badge_set_lines (MunBadge      *self,
                                int            lines);
/** mun_badge_get_cut_text: Returns: (transfer none) (nullable): the word where not all of it is seen */
const char *mun_badge_get_cut_text (MunBadge  *self);

G_END_DECLS
