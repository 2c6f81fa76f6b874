/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the sentence for the certificate is made of; "" and NULL-terminated lists, never NULL. */
typedef struct {
  const char         *services;    /* "road forwarding, storage" */
  const char * const *activities;  /* names of processes */
  const char * const *places;      /* names of sites */
  gboolean            partners;    /* others do work inside the scope */
  const char         *upstream;
  const char         *downstream;
  const char * const *names;       /* (nullable): names that keep their capitals: of the firm, its places and partners */
} MunScopeAnswers;

/** mun_scope_sentence: Returns: (transfer full): one sentence of about 30 to 60 words, as far as the answers give that much; "" without services and activities */
char *mun_scope_sentence (const MunScopeAnswers *answers);

#define MUN_SCOPE_SENTENCE_MIN 30
#define MUN_SCOPE_SENTENCE_MAX 60

/** MunSentenceFault: what is wrong with a sentence for the certificate, as bits */
typedef enum {
  MUN_SENTENCE_TOO_SHORT   = 1 << 0,
  MUN_SENTENCE_TOO_LONG    = 1 << 1,
  MUN_SENTENCE_NAME_ONLY   = 1 << 2,  /* hardly more than the name of the organisation */
  MUN_SENTENCE_NO_ACTIVITY = 1 << 3,  /* names nothing that is done */
  MUN_SENTENCE_NO_PLACE    = 1 << 4,  /* names none of the sites */
} MunSentenceFault;

/** mun_scope_sentence_check: @organisation: its name; the words of services, activities and places in @answers are looked for in @sentence */
MunSentenceFault mun_scope_sentence_check (const char            *sentence,
                                           const char            *organisation,
                                           const MunScopeAnswers *answers);

G_END_DECLS
