/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "chart/colour.h"

G_BEGIN_DECLS

/** MunFont: the type scale of a report. Two weights, nothing else. */
typedef enum {
  MUN_FONT_TITLE,
  MUN_FONT_SUBTITLE,
  MUN_FONT_H1,
  MUN_FONT_H2,
  MUN_FONT_H3,
  MUN_FONT_LEAD,
  MUN_FONT_BODY,
  MUN_FONT_BOLD,
  MUN_FONT_NOTE,
  MUN_FONT_LABEL,
  MUN_FONT_CELL,
  MUN_FONT_CELL_BOLD,
  MUN_FONT_DENSE,
  MUN_FONT_DENSE_BOLD,
  MUN_FONT_SMALL,
  MUN_FONT_SMALL_BOLD,
  MUN_FONT_CHIP,
  MUN_FONT_MARK,
  MUN_FONT_NUMBER,
  MUN_FONT_WATERMARK,
  MUN_N_FONTS,
} MunFont;

typedef struct {
  double   size;
  double   leading;       /* distance of two baselines, for alphabets */
  double   leading_cjk;   /* the same for Chinese, which needs more air */
  gboolean bold;
} MunFontStyle;

extern const MunFontStyle mun_font_styles[MUN_N_FONTS];

#define MUN_INK      MUN_COLOR (0x1b2027)
#define MUN_MUTED    MUN_COLOR (0x5b6470)
#define MUN_HAIRLINE MUN_COLOR (0xc6ccd4)
#define MUN_TINT     MUN_COLOR (0xf1f3f6)
#define MUN_PAPER    MUN_COLOR (0xffffff)
#define MUN_ACCENT   MUN_COLOR (0x1f4e79)
#define MUN_AMBER    MUN_COLOR (0xb26a00)

/* Families in order of preference; fontconfig fills in what the machine lacks. */
#define MUN_FONT_FAMILIES "Noto Sans, Cantarell, DejaVu Sans, Noto Sans CJK SC, sans-serif"

G_END_DECLS
