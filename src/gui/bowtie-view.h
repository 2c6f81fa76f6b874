/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/** MunBowtieView: one risk as a bow tie. Each box leads to what it stands for. Signal: "field" (int): one of the risk's own fields is wanted.
 * Action: picture.export (s: ending) */
#define MUN_TYPE_BOWTIE_VIEW (mun_bowtie_view_get_type ())
G_DECLARE_FINAL_TYPE (MunBowtieView, mun_bowtie_view, MUN, BOWTIE_VIEW, GtkWidget)

GtkWidget *mun_bowtie_view_new (MunWindow *window,
                                MunRecord *risk);

G_END_DECLS
