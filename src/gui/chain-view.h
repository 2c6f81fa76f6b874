/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** MunChainView: the supply chain as the report draws it. Arrow keys follow the arrows, Return opens what a box stands for; Ctrl with plus, minus and 0
 * makes it larger and smaller. Property: "window" (MunWindow). Actions: chain.zoom (s: "in", "out", "normal"), picture.export (s: ending) */
#define MUN_TYPE_CHAIN_VIEW (mun_chain_view_get_type ())
G_DECLARE_FINAL_TYPE (MunChainView, mun_chain_view, MUN, CHAIN_VIEW, GtkWidget)

G_END_DECLS
