/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The help, by page: plain words for somebody who runs a firm and has never read a standard. */

typedef struct {
  const char *heading; /* N_() */
  const char *text;    /* N_(): paragraphs, each one line */
} MunHelpSection;

typedef struct {
  const char           *place;    /* id of the place it belongs to; "start", "wizard" and "keys" stand for themselves */
  const char           *title;    /* N_() (nullable): NULL takes the title of the place */
  const MunHelpSection *sections; /* ended by one without heading */
} MunHelpTopic;

/** mun_help_topics: Returns: all topics in the order they are best read, ended by one without place */
const MunHelpTopic *mun_help_topics (void);

G_END_DECLS
