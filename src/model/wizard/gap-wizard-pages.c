/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/gap-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "model/gap-round.h"

#define TOP_GAPS 10
#define SAME_SENTENCE 4

static GPtrArray *
list_answers (MunWizardRun *run,
              const char   *states)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_gap_answer_spec, GAP_ANSWER_ASSESSMENT, MUN_IS,
                             mun_record_get_id (mun_wizard_run_get_subject (run)), GAP_ANSWER_STATUS, MUN_IN, states, -1);
}

static gboolean
is_required (MunWizardRun *run,
             MunRecord    *answer)
{
  const MunRequirement *requirement = mun_gap_requirement (run, answer);

  return requirement && requirement->level == MUN_LEVEL_SHALL;
}

/* The round ------------------------------------------------------------------------------------------------------------------ */

void
mun_gap_check_round (MunWizardRun *run,
                     GPtrArray    *issues)
{
  MunRecord *round = mun_wizard_run_get_subject (run);
  const char *covers = mun_record_get (round, GAP_ASSESSMENT_COVERS);

  if (mun_record_is (round, GAP_ASSESSMENT_STANDARD, "22320") && (g_str_equal (covers, "7") || g_str_equal (covers, "8") || g_str_equal (covers, "9") || g_str_equal (covers, "10")))
    mun_stop (issues, round, GAP_ASSESSMENT_COVERS, _("ISO 22320 has no such clause. Choose all of it, or one of the clauses 4 to 6."));
}

void
mun_gap_check_who (MunWizardRun *run,
                   GPtrArray    *issues)
{
  MunRecord *round = mun_wizard_run_get_subject (run);
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);

  if (!mun_may (workspace, round, "S"))
    mun_stop (issues, round, GAP_ASSESSMENT_ASSESSOR, _("Answers are given by the security coordinator or top management. Choose one of them as the person who is working here."));
  if (!mun_record_is_set (round, GAP_ASSESSMENT_PARTICIPANTS))
    mun_warn (issues, round, GAP_ASSESSMENT_PARTICIPANTS, _("Nobody was asked so far. Those who do the work know whether it is done."));
}

/* Open points ----------------------------------------------------------------------------------------------------------------- */

/* Recommendations that are left out need a reason, not an action. */
GPtrArray *
mun_gap_list_open (MunWizardRun *run)
{
  GPtrArray *answers = list_answers (run, "open\npartly");

  for (guint i = answers->len; i > 0; i--)
    if (!is_required (run, g_ptr_array_index (answers, i - 1)))
      g_ptr_array_remove_index (answers, i - 1);

  return answers;
}

/* What the check says is missing is the first idea of what to do. */
void
mun_gap_prefill_open (MunWizardRun *run)
{
  g_autoptr(GPtrArray) answers = mun_wizard_run_lines (run, "actions");

  for (guint i = 0; i < answers->len; i++)
    {
      MunRecord *answer = g_ptr_array_index (answers, i);
      const MunResult *result = mun_gap_result (run, mun_record_get (answer, GAP_ANSWER_REQUIREMENT));

      g_autofree char *said = result && result->gaps->len > 0 ? mun_gap_say (g_ptr_array_index (result->gaps, 0), NULL) : NULL;

      if (said)
        mun_wizard_run_prefill (run, answer, GAP_ANSWER_ACTION_TEXT, said, _("What the records lack"));
    }
}

char *
mun_gap_show_open (MunWizardRun *run)
{
  g_autoptr(GPtrArray) answers = mun_wizard_run_lines (run, "actions");

  return answers->len > 0 ? g_strdup ("") : g_strdup (_("Nothing is open among the requirements you answered."));
}

static void
check_same_sentence (MunWizardRun *run,
                     GPtrArray    *issues)
{
  g_autoptr(GPtrArray) answers = list_answers (run, "met\npartly\nopen\nnot_applicable");
  g_autoptr(GHashTable) sentences = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < answers->len; i++)
    {
      const char *sentence = mun_record_get (g_ptr_array_index (answers, i), GAP_ANSWER_JUSTIFICATION);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (sentences, sentence)) + 1;

      if (!*sentence)
        continue;
      g_hash_table_insert (sentences, (gpointer) sentence, GUINT_TO_POINTER (n));
      if (n == SAME_SENTENCE)
        mun_warn (issues, g_ptr_array_index (answers, i), GAP_ANSWER_JUSTIFICATION, _("“%s” stands under several questions. A sentence that fits everywhere says nothing anywhere."),
                  sentence);
    }
}

static void
check_all_green (MunWizardRun *run,
                 GPtrArray    *issues)
{
  MunRecord *round = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) answers = list_answers (run, "met\npartly\nopen");
  g_autoptr(GPtrArray) met = list_answers (run, "met");

  if (answers->len >= 20 && met->len == answers->len
      && mun_record_is (round, GAP_ASSESSMENT_STARTED_ON, mun_workspace_get_today (mun_wizard_run_get_workspace (run))))
    mun_warn (issues, round, -1, _("Everything is met on the first day. Auditors do not believe that, and mostly they are right: look again where it hurts."));
}

void
mun_gap_check_open (MunWizardRun *run,
                    GPtrArray    *issues)
{
  g_autoptr(GPtrArray) answers = mun_wizard_run_lines (run, "actions");
  guint nobody = 0;

  for (guint i = 0; i < answers->len; i++)
    {
      MunRecord *answer = g_ptr_array_index (answers, i);

      nobody += !mun_record_is_set (answer, GAP_ANSWER_OWNER);
      if (mun_record_is_set (answer, GAP_ANSWER_OWNER) && !mun_record_is_set (answer, GAP_ANSWER_DUE_ON))
        mun_stop (issues, answer, GAP_ANSWER_DUE_ON, _("“%s”: until when? An action without a date is never late and never done."), mun_record_get (answer, GAP_ANSWER_ACTION_TEXT));
      if (mun_record_is_set (answer, GAP_ANSWER_OWNER) && !mun_record_is_set (answer, GAP_ANSWER_ACTION_TEXT))
        mun_stop (issues, answer, GAP_ANSWER_ACTION_TEXT, _("Somebody is named here, but not what is to be done."));
    }

  if (nobody > 0)
    mun_stop (issues, mun_wizard_run_get_subject (run), -1,
              g_dngettext (GETTEXT_PACKAGE, "%u open point has nobody yet. Name who does it and until when.",
                           "%u open points have nobody yet. Name who does it and until when. Begin with those that come first for you.", nobody), nobody);
  check_same_sentence (run, issues);
  check_all_green (run, issues);
}

/* Shares ------------------------------------------------------------------------------------------------------------------------ */

typedef struct {
  guint all;
  guint met;
} Share;

static int
compare_clauses (gconstpointer a,
                 gconstpointer b)
{
  const char *one = *(const char * const *) a, *other = *(const char * const *) b;
  int difference = atoi (one) - atoi (other);

  return difference != 0 ? difference : strcmp (one, other);
}

/* Answered questions by top clause; what does not apply is not counted. Two shares each: required, recommended. */
static GHashTable *
count_shares (MunWizardRun *run)
{
  GHashTable *shares = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GPtrArray) answers = list_answers (run, "met\npartly\nopen");

  for (guint i = 0; i < answers->len; i++)
    {
      MunRecord *answer = g_ptr_array_index (answers, i);
      const MunRequirement *requirement = mun_gap_requirement (run, answer);
      g_autofree char *top = requirement ? g_strndup (requirement->clause->number, strcspn (requirement->clause->number, ".")) : NULL;
      Share *share;

      if (!top)
        continue;
      share = g_hash_table_lookup (shares, top);
      if (!share)
        {
          share = g_new0 (Share, 2);
          g_hash_table_insert (shares, g_strdup (top), share);
        }
      share += requirement->level == MUN_LEVEL_SHALL ? 0 : 1;
      share->all++;
      share->met += mun_record_is (answer, GAP_ANSWER_STATUS, "met");
    }

  return shares;
}

static char *
describe_shares (MunWizardRun *run)
{
  g_autoptr(GHashTable) shares = count_shares (run);
  g_autoptr(GPtrArray) tops = g_ptr_array_new ();
  g_autoptr(GString) text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer top;

  g_hash_table_iter_init (&iter, shares);
  while (g_hash_table_iter_next (&iter, &top, NULL))
    g_ptr_array_add (tops, top);
  g_ptr_array_sort (tops, compare_clauses);

  for (guint i = 0; i < tops->len; i++)
    {
      const Share *share = g_hash_table_lookup (shares, g_ptr_array_index (tops, i));

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, _("Clause %s:"), (char *) g_ptr_array_index (tops, i));
      if (share[0].all > 0)
        g_string_append_printf (text, _(" required %1$u of %2$u met."), share[0].met, share[0].all);
      if (share[1].all > 0)
        g_string_append_printf (text, _(" Recommended %1$u of %2$u met."), share[1].met, share[1].all);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Open before partly, and what has nothing to show at all before what has something. */
static int
compare_gaps (gconstpointer a,
              gconstpointer b)
{
  MunRecord *one = *(MunRecord * const *) a, *other = *(MunRecord * const *) b;
  int ranks[2];

  for (int i = 0; i < 2; i++)
    {
      MunRecord *answer = i == 0 ? one : other;

      ranks[i] = (mun_record_is (answer, GAP_ANSWER_STATUS, "open") ? 0 : 2) + (mun_record_is (answer, GAP_ANSWER_AUTO_STATUS, "open") ? 0 : 1);
    }

  return ranks[0] != ranks[1] ? ranks[0] - ranks[1] : strcmp (mun_record_get_ref (one), mun_record_get_ref (other));
}

static char *
describe_top_gaps (MunWizardRun *run)
{
  g_autoptr(GPtrArray) answers = mun_gap_list_open (run);
  g_autoptr(GString) text = g_string_new (NULL);

  g_ptr_array_sort (answers, compare_gaps);
  for (guint i = 0; i < MIN (answers->len, TOP_GAPS); i++)
    {
      const MunRequirement *requirement = mun_gap_requirement (run, g_ptr_array_index (answers, i));

      g_string_append_printf (text, "\n%s %s", requirement->clause->number, mun_catalogue_text (requirement->title, NULL));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
mun_gap_propose_summary (MunWizardRun *run,
                         MunRecord    *round,
                         int           field)
{
  g_autofree char *shares = NULL, *gaps = NULL;

  if (field != GAP_ASSESSMENT_SUMMARY)
    return NULL;

  shares = describe_shares (run);
  gaps = describe_top_gaps (run);
  if (!*gaps)
    return g_strdup (shares);

  return g_strdup_printf ("%s\n%s%s", shares, _("What comes first:"), gaps);
}

void
mun_gap_check_summary (MunWizardRun *run,
                       GPtrArray    *issues)
{
  MunRecord *round = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) answers = list_answers (run, "met\npartly\nopen\nnot_applicable");
  g_autofree char *waiting = mun_gap_describe_waiting (mun_wizard_run_get_workspace (run), round);
  g_autoptr(GPtrArray) white = list_answers (run, "not_assessed");
  const char *by = mun_record_get (round, GAP_ASSESSMENT_APPROVED_BY);

  if (answers->len == 0)
    mun_stop (issues, round, -1, _("No question is answered yet."));
  else if (waiting)
    mun_stop (issues, round, -1, "%s", waiting);
  else if (white->len > 0)
    mun_warn (issues, round, -1, g_dngettext (GETTEXT_PACKAGE, "%u question is not answered. It stays white in the report.",
                                              "%u questions are not answered. They stay white in the report.", white->len), white->len);
  if (!mun_record_is_set (round, GAP_ASSESSMENT_SUMMARY))
    mun_stop (issues, round, GAP_ASSESSMENT_SUMMARY, _("What is strong, what is missing and what comes first? A few lines are enough."));
  if (*by && !mun_wizard_is_top (run, by))
    mun_stop (issues, round, GAP_ASSESSMENT_APPROVED_BY, _("The result is approved by top management. Name a member of it, or leave this empty."));
}

char *
mun_gap_show_review (MunWizardRun *run)
{
  g_autofree char *shares = describe_shares (run), *gaps = describe_top_gaps (run);

  if (!*shares)
    return g_strdup (_("Nothing is answered yet."));
  if (!*gaps)
    return g_strdup (shares);

  return g_strdup_printf ("%s\n\n%s%s", shares, _("The biggest gaps:"), gaps);
}
