/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/wizard/wizard.h"

/* A file that grows by guided questions, with the words of another. */
typedef struct {
  char         *folder;
  MunWorkspace *source;  /* the demonstration */
  MunWorkspace *grown;
  GHashTable   *skipped; /* ids of the source */
  GHashTable   *grown_of;  /* id of the source -> id of the grown file */
  GHashTable   *source_of; /* and back */
  GPtrArray    *signatures; /* decisions that wait for those who take them */
} Growth;

/* What somebody writes where the other file has no words. */
#define GROWTH_PLAIN "Looked at; nothing to add."

/** growth_carry: Returns: (transfer full): the value of @from as it is in the grown file: links lead to what has grown so far */
char     *growth_carry     (Growth *growth, MunRecord *from, int field);
gboolean  growth_has_field (const int *fields, int field);
/** growth_agrees: whether a line that begins like @line may say what @from says: what no page asks must be the same already */
gboolean  growth_agrees    (Growth *growth, const MunWizard *wizard, const MunWizardPage *page, MunRecord *line, MunRecord *from);
/** growth_join: @to has grown from @from */
void      growth_join      (Growth *growth, MunRecord *from, MunRecord *to);
/** growth_answer: writes into @to what @from says in @fields, and nothing else; decisions wait for growth_sign() */
void      growth_answer    (Growth *growth, MunRecord *from, MunRecord *to, const int *fields);
/** growth_sign: lets everybody who has decided enter it */
void      growth_sign      (Growth *growth);
