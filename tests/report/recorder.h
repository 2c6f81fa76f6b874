/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/layout.h"

G_BEGIN_DECLS

/** RecordedText: one line of glyphs on a page */
typedef struct {
  guint       page;       /* from 1 */
  const char *tag;        /* of the element it is in, "artifact", or "" when it is in none; interned */
  guint       element;    /* number of that element, so that its lines can be put together */
  char       *text;       /* only in the first line of a run: the whole run's */
  double      x1;
  double      x2;
  double      y;          /* baseline */
  double      size;
} RecordedText;

/** RecordedState: what stands in an open element */
typedef struct {
  gboolean has_text;
  gboolean divided;
} RecordedState;

typedef struct {
  MunCanvas  parent;
  GArray    *texts;
  GPtrArray *pages;       /* "595x842" */
  GPtrArray *open;        /* tags that are open now */
  GArray    *numbers;     /* of the open elements */
  GArray    *states;      /* RecordedState of the open elements */
  guint      link;        /* inside of one */
  GString   *structure;   /* tags in the order they begin */
  GPtrArray *faults;      /* what a canvas must not be told */
  GPtrArray *destinations;
  GPtrArray *links;
  GPtrArray *outlines;    /* "parent title > destination" */
  guint      elements;
  guint      artifacts;
  guint      rotated;
  gboolean   in_page;
} Recorder;

Recorder *recorder_new   (void);

/** recorder_layout: measures and draws @document; fails the test on an error. Returns: (transfer full) */
Recorder *recorder_layout (MunDocument *document,
                           MunPaper     paper);

/** recorder_text_of: Returns: (transfer full): all text in elements with @tag on @page (0: all), one element a line, blanks trimmed */
char     *recorder_text_of (Recorder   *self,
                            const char *tag,
                            guint       page);

/** recorder_find_edge: Returns: (nullable): the first text of @page that is content, or the last */
const RecordedText *recorder_find_edge (Recorder *self,
                                        guint     page,
                                        gboolean  last);

/** recorder_find: Returns: (nullable): the first text that is @wanted */
const RecordedText *recorder_find (Recorder   *self,
                                   const char *wanted);

/** recorder_count_on_page: Returns: how many texts of @page begin with @prefix */
guint     recorder_count_on_page (Recorder   *self,
                                  const char *prefix,
                                  guint       page);

/** recorder_assert_sound: no fault, nothing over another, nothing off the page */
void      recorder_assert_sound (Recorder *self);
void      recorder_free  (Recorder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Recorder, recorder_free)

G_END_DECLS
