/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/style.h"

const MunFontStyle mun_font_styles[MUN_N_FONTS] = {
  [MUN_FONT_TITLE]      = { 25,   31,   34,   TRUE },
  [MUN_FONT_SUBTITLE]   = { 13,   18,   20,   FALSE },
  [MUN_FONT_H1]         = { 15.5, 20,   22,   TRUE },
  [MUN_FONT_H2]         = { 12,   16,   18,   TRUE },
  [MUN_FONT_H3]         = { 10,   14,   16,   TRUE },
  [MUN_FONT_LEAD]       = { 11,   16.5, 18.5, FALSE },
  [MUN_FONT_BODY]       = { 9.5,  14,   16,   FALSE },
  [MUN_FONT_BOLD]       = { 9.5,  14,   16,   TRUE },
  [MUN_FONT_NOTE]       = { 8.5,  12.5, 14,   FALSE },
  [MUN_FONT_LABEL]      = { 8,    12,   13.5, FALSE },
  [MUN_FONT_CELL]       = { 8.25, 11.5, 13,   FALSE },
  [MUN_FONT_CELL_BOLD]  = { 8.25, 11.5, 13,   TRUE },
  [MUN_FONT_DENSE]      = { 7,    9.5,  11,   FALSE },
  [MUN_FONT_DENSE_BOLD] = { 7,    9.5,  11,   TRUE },
  [MUN_FONT_SMALL]      = { 7.25, 10,   11,   FALSE },
  [MUN_FONT_SMALL_BOLD] = { 7.25, 10,   11,   TRUE },
  [MUN_FONT_CHIP]       = { 6.25, 8,    8,    TRUE },
  [MUN_FONT_MARK]       = { 6,    8,    8,    FALSE },
  [MUN_FONT_NUMBER]     = { 20,   24,   26,   TRUE },
  [MUN_FONT_WATERMARK]  = { 96,   110,  110,  TRUE },
};
