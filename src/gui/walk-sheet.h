/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/workspace.h"

G_BEGIN_DECLS

/** MunWalkSheet: the sheet on which a line of a checklist is answered. What the records say stands beside it where there is room, and below it elsewhere. */
#define MUN_TYPE_WALK_SHEET (mun_walk_sheet_get_type ())
G_DECLARE_FINAL_TYPE (MunWalkSheet, mun_walk_sheet, MUN, WALK_SHEET, GtkWidget)

GtkWidget *mun_walk_sheet_new         (void);
/** mun_walk_sheet_clear: takes everything off, and goes back to the top */
void       mun_walk_sheet_clear       (MunWalkSheet *self);
void       mun_walk_sheet_append      (MunWalkSheet *self,
                                       GtkWidget    *widget);
/** mun_walk_sheet_load: begins to look at what the records say; a page around the sheet tells if that fails */
void       mun_walk_sheet_load        (MunWalkSheet *self,
                                       MunWorkspace *workspace);
/** mun_walk_sheet_set_requirement: shows what the records say about it, now or as soon as it is known. @requirement: "" for a rule of one's own */
void       mun_walk_sheet_set_requirement (MunWalkSheet *self,
                                           const char   *requirement);

G_END_DECLS
