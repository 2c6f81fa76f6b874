/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/scope-sentence.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "model/plain-words.h"

/* "Yard, Mill Lane" is one place. */
static char *
quote_place (const char *place)
{
  if (strpbrk (place, ",;") == NULL && strstr (place, "，") == NULL && strstr (place, "、") == NULL)
    return g_strdup (place);
  return g_strdup_printf (_("“%s”"), place);
}

/* As whole words, whatever their case: "IT" does not stand in "security". */
static gboolean
says (const char *text,
      const char *phrase)
{
  g_autofree char *all = g_utf8_casefold (text, -1);
  g_autofree char *part = g_utf8_casefold (phrase, -1);
  gsize length = strlen (part);

  for (const char *at = strstr (all, part); length > 0 && at != NULL; at = strstr (at + 1, part))
    if ((at == all || !g_ascii_isalnum (at[-1])) && !g_ascii_isalnum (at[length]))
      return TRUE;
  return FALSE;
}

/* What the services or an earlier activity say already is not said again. Returns: (transfer container): of @activities */
static GPtrArray *
drop_repeats (const char * const *activities,
              const char         *services)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; activities[i]; i++)
    {
      gboolean said = says (services, activities[i]);

      for (guint j = 0; j < kept->len && !said; j++)
        said = says (g_ptr_array_index (kept, j), activities[i]);
      if (!said)
        g_ptr_array_add (kept, (gpointer) activities[i]);
    }
  g_ptr_array_add (kept, NULL);
  return kept;
}

static void
append_list (GString            *sentence,
             const char * const *items,
             guint               most,
             const char * const *names,
             gboolean            places)
{
  guint n = 0;

  while (items[n])
    n++;
  for (guint i = 0; i < MIN (n, most); i++)
    {
      /* A place is a name; work stands in the sentence like any other word. */
      g_autofree char *within = places ? quote_place (items[i]) : mun_text_within_sentence (items[i], names);

      if (i > 0)
        g_string_append (sentence, i + 1 == MIN (n, most) && n <= most ? _(" and ") : _(", "));
      g_string_append (sentence, within);
    }
  if (n > most)
    g_string_append (sentence, _(" and further work of the same kind"));
}

static gboolean
ends_clause (const char *at,
             gboolean    whole)
{
  return *at == '\0' || *at == '\n' || (*at == '.' && (!at[1] || g_ascii_isspace (at[1]))) || g_str_has_prefix (at, "。")
         || (!whole && (*at == ';' || g_str_has_prefix (at, "；")));
}

/* A part of the answer that fits into a sentence: its first sentence, without the full stop; not @whole: only up to a semicolon. */
static char *
first_clause (const char         *text,
              const char * const *names,
              gboolean            whole)
{
  const char *end = text;

  while (!ends_clause (end, whole))
    end++;

  g_autofree char *clause = g_strndup (text, (gsize) (end - text));

  return mun_text_within_sentence (g_strstrip (clause), names);
}

static char *
build (const MunScopeAnswers *answers,
       guint                  most_activities,
       gboolean               with_limits)
{
  /* The answer may be a list or a sentence of its own: it stands behind a colon, not in the middle. */
  g_autoptr(GString) sentence = g_string_new (*answers->services ? _("Security of people, goods and information in this work: ")
                                                                 : _("Security of people, goods and information in "));
  g_autofree char *services = first_clause (answers->services, answers->names, TRUE);
  g_autofree char *from = first_clause (answers->upstream, answers->names, FALSE);
  g_autofree char *to = first_clause (answers->downstream, answers->names, FALSE);
  g_autoptr(GPtrArray) activities = drop_repeats (answers->activities, services);

  g_string_append (sentence, services);
  if (activities->len > 1 && most_activities > 0)
    {
      g_string_append (sentence, *services ? _("; with ") : "");
      append_list (sentence, (const char * const *) activities->pdata, most_activities, answers->names, FALSE);
    }
  if (answers->places[0])
    {
      g_string_append (sentence, *services ? _("; at ") : _(", at "));
      append_list (sentence, answers->places, 12, answers->names, TRUE);
    }
  if (answers->partners)
    g_string_append (sentence, *services ? _("; including the work that partners do for us") : _(", including the work that partners do for us"));
  if (with_limits && *from && *to)
    g_string_append_printf (sentence, _("; it begins here: %1$s, and ends here: %2$s"), from, to);
  g_string_append (sentence, _("."));

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

char *
mun_scope_sentence (const MunScopeAnswers *answers)
{
  g_return_val_if_fail (answers != NULL, NULL);

  if (mun_text_is_blank (answers->services) && !answers->activities[0])
    return g_strdup ("");

  /* As much as fits: first with the limits of responsibility, then without, then with fewer activities. */
  for (guint step = 0; step < 8; step++)
    {
      g_autofree char *sentence = build (answers, step < 2 ? 6 : 7 - step, step == 0);

      if (mun_text_word_count (sentence) <= MUN_SCOPE_SENTENCE_MAX)
        return g_steal_pointer (&sentence);
    }

  return build (answers, 0, FALSE);
}

/* Whether a word that says something (five letters and more) of @phrase stands in @text. */
static gboolean
shares_word (const char *text,
             const char *phrase)
{
  g_auto(GStrv) words = g_strsplit_set (phrase, " ,.;:()/-", -1);

  if (!mun_text_is_blank (phrase) && mun_text_contains (text, phrase))
    return TRUE;
  for (guint i = 0; words[i]; i++)
    if (g_utf8_strlen (words[i], -1) >= 5 && mun_text_contains (text, words[i]))
      return TRUE;

  return FALSE;
}

static gboolean
shares_any (const char         *text,
            const char * const *phrases)
{
  for (guint i = 0; phrases[i]; i++)
    if (shares_word (text, phrases[i]))
      return TRUE;

  return FALSE;
}

MunSentenceFault
mun_scope_sentence_check (const char            *sentence,
                          const char            *organisation,
                          const MunScopeAnswers *answers)
{
  MunSentenceFault fault = 0;
  guint words, own;

  g_return_val_if_fail (sentence != NULL && organisation != NULL && answers != NULL, 0);

  words = mun_text_word_count (sentence);
  own = mun_text_word_count (organisation);

  if (words < MUN_SCOPE_SENTENCE_MIN)
    fault |= MUN_SENTENCE_TOO_SHORT;
  if (words > MUN_SCOPE_SENTENCE_MAX)
    fault |= MUN_SENTENCE_TOO_LONG;
  if (*organisation && mun_text_contains (sentence, organisation) && words <= own + 3)
    fault |= MUN_SENTENCE_NAME_ONLY;
  if (!shares_word (sentence, answers->services) && !shares_any (sentence, answers->activities))
    fault |= MUN_SENTENCE_NO_ACTIVITY;
  if (answers->places[0] && !shares_any (sentence, answers->places))
    fault |= MUN_SENTENCE_NO_PLACE;

  return fault;
}
