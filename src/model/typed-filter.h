/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/scoring.h"

G_BEGIN_DECLS

/* A filter as people type it: words to be found anywhere, and terms of a field and what it shall hold:
 *
 *   status:open owner:ida due:<30d level:high title:"night burglary"
 *
 * A field is named by its name or its label, in full or by the beginning. What it shall hold is part of a text or of the name of a linked
 * record, a choice or several with commas (status:open,closed; ! in front turns it round), a number or a date with <, >, <=, >= or two of them
 * with .. between. Days are dates, months (2026-05), years, “today”, or so many days, weeks, months or years from today (30d, -2w). “none” is
 * an empty field, “any” a filled one, “overdue” a date in the past, “me” the person who works. Counted from today, a day by which something is to
 * be done (due:overdue, due:<30d) is that of what still waits; what was done is found by its date (due:<2026-05-01). */

typedef struct {
  char        *text;          /* as typed */
  gsize        start;         /* where it stands in what was typed */
  gsize        end;
  char        *problem;       /* a sentence; NULL when it is understood */
  MunCondition conditions[4]; /* their values are the term's */
  guint        n_conditions;
} MunTypedTerm;

/* What the meaning of a word depends on. */
typedef struct {
  const char        *today;
  const char        *person;   /* (nullable): id of “me” */
  const MunCriteria *criteria; /* (nullable): the bands behind “level” */
  MunStore          *store;    /* (nullable): whose names complete what a link is searched by */
} MunTypedContext;

typedef struct {
  GPtrArray *terms; /* (element-type MunTypedTerm) */
  char      *words; /* all the rest, "" for none */
} MunTypedFilter;

/** mun_typed_filter_parse: Returns: (transfer full): never %NULL; a term that is not understood says why */
MunTypedFilter *mun_typed_filter_parse    (const MunSpec         *spec,
                                           const char            *text,
                                           const MunTypedContext *context);
void            mun_typed_filter_free     (MunTypedFilter        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunTypedFilter, mun_typed_filter_free)

/** mun_typed_filter_complete: how the last word of @text could go on. Returns: (transfer full): whole texts, each @text with that word completed;
 * empty when the last word is complete or begins no field and no choice */
GStrv           mun_typed_filter_complete (const MunSpec         *spec,
                                           const char            *text,
                                           const MunTypedContext *context);

/** mun_typed_filter_find_field: Returns: index of the field that @name means, -1 for none */
int             mun_typed_filter_find_field (const MunSpec       *spec,
                                           const char            *name);

/** mun_typed_filter_remove: Returns: (transfer full): @text without @term */
char           *mun_typed_filter_remove   (const char            *text,
                                           const MunTypedTerm    *term);

G_END_DECLS
