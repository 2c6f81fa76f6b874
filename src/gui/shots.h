/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/**
 * mun_shots_start: walks through all places and wizards of the window in several looks, writes a PNG of each into @folder and closes the window.
 * The wizards leave their drafts: not for a file that matters.
 * @looks: (nullable): names of the looks wanted, separated by commas, of light, dark, narrow (400 pixels) and large (text of half as much again); %NULL: all
 * @pages: (nullable): beginnings of the names of the pictures wanted, separated by commas, as "wizard-roles,home"; of a wizard only as a whole. %NULL: all
 */
void mun_shots_start (MunWindow  *window,
                      const char *folder,
                      const char *looks,
                      const char *pages);

G_END_DECLS
