/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "spec/spec.h"

G_BEGIN_DECLS

/* What is closed stays closed: in which states a record is proof of something, so that it is neither changed nor withdrawn nor deleted until
 * somebody takes the step back. model/ refuses it with the way out, store/ makes triggers of it for other programs. */
typedef struct {
  const MunSpec *spec;
  int            parent;  /* LINK to the record whose state counts; -1: its own */
  const char    *states;  /* separated by blanks */
  const char    *only;    /* names of the fields that stay; NULL: all */
  const char    *but;     /* names of fields that may still be written; NULL: none */
  gboolean       full;    /* no further record comes to the same parent */
  const char    *if_set;  /* name of a field of its own (nullable): only while it is filled */
  gboolean       once;    /* what is still empty may be filled in, and stays from then on */
  gboolean       anew;    /* a step back into the states may bring another value with it */
  const char    *instead; /* N_() (nullable): what to do where no step leads back */
} MunKept;

/** mun_kept_rules: Returns: (transfer none): the table; a row without @spec ends it */
const MunKept *mun_kept_rules  (void);

/** mun_kept_has_word: whether @word is one of @words. @words: (nullable): separated by blanks */
gboolean       mun_kept_has_word (const char    *words,
                                  const char    *word);

/** mun_kept_state_field: Returns: the field whose value the states of @rule are: of its type, or of the parent's */
const MunField *mun_kept_state_field (const MunKept *rule);

/** mun_kept_keeps: whether a record of this type keeps itself or its lines as they are once it is in @state */
gboolean       mun_kept_keeps    (const MunSpec *spec,
                                  const char    *state);

/** mun_kept_opens: whether the step from @from to @to opens what was kept as it is: the record itself or its lines */
gboolean       mun_kept_opens    (const MunSpec *spec,
                                  const char    *from,
                                  const char    *to);

/** mun_kept_stays: whether what stands in @field stays as it is by @rule. @value: what stands there, "": nothing */
gboolean       mun_kept_stays    (const MunKept *rule,
                                  const MunField *field,
                                  const char    *value);

/** mun_kept_came_by: whether a record in @state has, as far as its state tells, made the step @move or one beyond it: then it goes on showing what that
 * step asked for. Which of several ways it went is told by what stands in it. */
gboolean       mun_kept_came_by  (const MunSpec *spec,
                                  const MunTransition *move,
                                  const char    *state);

/** mun_kept_turn: Returns: when several states change at once, in which turn this type comes: 0 keeps nothing and is kept by nothing, 1 is kept by
 * its parent, 2 keeps */
guint          mun_kept_turn     (const MunSpec *spec);

/** mun_kept_place: how far along its life a state lies: the choices stand in the order in which they are reached. Returns: from 0; the number of
 * states for one that is none */
guint          mun_kept_place    (const MunSpec *spec,
                                  const char    *state);

G_END_DECLS
