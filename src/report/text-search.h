/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/layout.h"

G_BEGIN_DECLS

/* Words in the pages of a report, and where they stand. */

/** MunTextBox: a place with a part of what was looked for; words that go over the end of a line have several. Lengths are points */
typedef struct {
  guint  page; /* from 0 */
  guint  hit;  /* boxes of the same hit have the same number; from 0 on each page */
  double x;
  double y;    /* of the upper edge */
  double width;
  double height;
} MunTextBox;

/** mun_layout_find: @page: from 0. @words: letter case, accents and blanks aside.
 * Returns: (transfer full) (element-type MunTextBox): in reading order, headers and footers included; empty for blank @words */
GArray *mun_layout_find (MunLayout  *layout,
                         guint       page,
                         const char *words);

G_END_DECLS
