/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MunSplit: a list and what stands open from it: side by side where there is room, else one of them.
 * The first child is the list, the second one the detail. Properties: "open" (the detail is shown), "folded" (there is room for one only).
 */
#define MUN_TYPE_SPLIT (mun_split_get_type ())
G_DECLARE_FINAL_TYPE (MunSplit, mun_split, MUN, SPLIT, GtkWidget)

gboolean mun_split_get_open   (MunSplit *self);
void     mun_split_set_open   (MunSplit *self,
                               gboolean  open);
gboolean mun_split_get_folded (MunSplit *self);
/** mun_split_set_whole: whether what is open gets all of the width, however much there is */
void     mun_split_set_whole  (MunSplit *self,
                               gboolean  whole);

G_END_DECLS
