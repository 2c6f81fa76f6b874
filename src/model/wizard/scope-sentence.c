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

/* Both ways of answering where the own part begins and ends are good: "The till" and "Ends at the till". In the sentence the verb stands already. In either
 * language, whatever that of the window: people answer in their own. */
static const char * const subjects[] = { "it ", "this ", "our responsibility ", "our part ", "responsibility ", "the responsibility ", "we ", NULL };
static const char * const verbs[] = {
  "begins", "begin", "starts", "start", "ends", "end", "stops", "stop", "finishes", "责任开始于", "责任始于", "责任结束于", "责任终止于", "责任止于",
  "开始于", "始于", "起始于", "起于", "结束于", "终止于", "止于", NULL
};
static const char * const joints[] = { "when ", "where ", "once ", "as soon as ", "after ", "before ", "at ", "with ", "in ", "on ", "upon ", "from ", "by ", NULL };

/* Whether one of @words opens @text, whatever its case. Returns: how many bytes of it, 0 for none */
static gsize
find_opening (const char         *text,
              const char * const *words)
{
  for (guint i = 0; words[i]; i++)
    if (g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0)
      return strlen (words[i]);
  return 0;
}

/* Behind "begins" or "ends", when the answer opens with it: "Begins when we signed" gives "when we signed". */
static const char *
skip_verb (const char *answer)
{
  const char *rest = answer + strspn (answer, " \t\n");
  const char *after;
  gsize verb;

  rest += find_opening (rest, subjects);
  verb = find_opening (rest, verbs);
  after = rest + verb;

  /* "Ending" and "Start-up" are no verb here, and a verb alone is no answer. */
  if (verb == 0 || (g_ascii_isalpha (rest[0]) && *after != ' ' && *after != ':' && *after != ','))
    return answer;
  if (g_str_has_prefix (after, " here:"))
    after += strlen (" here:");
  after += strspn (after, " :,");
  if (g_str_has_prefix (after, "："))
    after += strlen ("：");

  return *after ? after : answer;
}

/* A text that goes on from a verb goes on from ours; anything else stands behind a colon. One text may say both: "Begins at the dock; ends at the door". */
static void
append_limit (GString            *sentence,
              const char         *answer,
              const char * const *names,
              gboolean            end)
{
  const char *second = end ? strchr (answer, ';') : NULL;
  const char *rest = skip_verb (second && skip_verb (second + 1) != second + 1 ? second + 1 : answer);
  g_autofree char *within = first_clause (rest, names, FALSE);
  gboolean joins = find_opening (within, joints) > 0;

  if (end)
    g_string_append_printf (sentence, joins ? _(" and ends %s") : _(", and ends here: %s"), within);
  else
    g_string_append_printf (sentence, joins ? _("; our responsibility begins %s") : _("; our responsibility begins here: %s"), within);
}

/* The work that is an item of the list of services as well is named with the other work, not twice. A text with semicolons is more than a plain list. */
static char *
leave_out_work (const char         *services,
                const char * const *activities)
{
  g_auto(GStrv) items = g_strsplit (services, ", ", -1);
  g_autoptr(GStrvBuilder) kept = g_strv_builder_new ();
  g_auto(GStrv) left = NULL;

  if (strchr (services, ';') != NULL)
    return g_strdup (services);
  for (guint i = 0; items[i]; i++)
    {
      gboolean same = FALSE;

      for (guint j = 0; activities[j] && !same; j++)
        same = says (items[i], activities[j]) && says (activities[j], items[i]);
      if (!same)
        g_strv_builder_add (kept, items[i]);
    }
  left = g_strv_builder_end (kept);
  return left[0] ? g_strjoinv (", ", left) : g_strdup (services);
}

/* All work that is named, or nothing of it where the services say it all. Returns: (transfer full): the services as they stand before it */
static char *
divide_work (const char         *services,
             const char * const *activities,
             guint               most,
             GPtrArray         **work)
{
  g_autofree char *left = leave_out_work (services, activities);
  g_autoptr(GPtrArray) beyond = drop_repeats (activities, services);
  g_autoptr(GPtrArray) all = drop_repeats (activities, left);
  gboolean whole = beyond->len > 1 && all->len - 1 <= most;

  *work = g_ptr_array_ref (whole ? all : beyond);
  return g_strdup (whole ? left : services);
}

static char *
build (const MunScopeAnswers *answers,
       guint                  most_activities,
       gboolean               with_limits)
{
  /* The answer may be a list or a sentence of its own: it stands behind a colon, not in the middle. */
  g_autoptr(GString) sentence = g_string_new (*answers->services ? _("Security of people, goods and information in this work: ")
                                                                 : _("Security of people, goods and information in "));
  g_autofree char *said = first_clause (answers->services, answers->names, TRUE);
  g_autoptr(GPtrArray) activities = NULL;
  g_autofree char *services = divide_work (said, answers->activities, most_activities, &activities);

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
  if (with_limits && !mun_text_is_blank (answers->upstream) && !mun_text_is_blank (answers->downstream))
    {
      append_limit (sentence, answers->upstream, answers->names, FALSE);
      append_limit (sentence, answers->downstream, answers->names, TRUE);
    }
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
  for (guint step = 0; step < 9; step++)
    {
      g_autofree char *sentence = build (answers, step < 2 ? G_MAXUINT : 8 - step, step == 0);

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
