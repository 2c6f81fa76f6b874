/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/review-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/review-pack.h"
#include "model/settings.h"

/* The meeting, its talk, its verdict, its decisions, its minutes. */

/* Meeting ---------------------------------------------------------------------------------------------------------------- */

void
mun_review_prefill_meeting (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *review = mun_wizard_run_get_subject (run);
  const char *today = mun_workspace_get_today (workspace);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
  g_autofree char *from = mun_review_period (workspace, review, today);
  gboolean first = !mun_workspace_has (workspace, 1, &mun_management_review_spec, MANAGEMENT_REVIEW_STATUS, MUN_IN, "held\napproved\nclosed", -1);

  mun_wizard_run_prefill (run, review, MANAGEMENT_REVIEW_PLANNED_ON, today, C_("day", "Today"));
  mun_wizard_run_prefill (run, review, MANAGEMENT_REVIEW_PERIOD_FROM, from,
                          first ? _("Your first review: the last year") : _("The day after the period of the last review"));
  mun_wizard_run_prefill (run, review, MANAGEMENT_REVIEW_PERIOD_TO, today, C_("day", "Today"));
  mun_wizard_run_prefill (run, review, MANAGEMENT_REVIEW_CHAIR, mun_record_get (organisation, ORGANISATION_TOP_MANAGER), _("Who leads the organisation"));
}

/* Names stand between commas, semicolons or lines, or before and behind an "and". */
static guint
count_names (const char *people)
{
  g_auto(GStrv) parts = g_regex_split_simple ("[,;/&+\\r\\n，、；和与及]|\\band\\b", people, G_REGEX_CASELESS, 0);
  guint n = 0;

  for (guint i = 0; parts[i]; i++)
    n += !mun_text_is_blank (parts[i]);
  return n;
}

void
mun_review_check_meeting (MunWizardRun *run,
                          GPtrArray    *issues)
{
  MunRecord *review = mun_wizard_run_get_subject (run);
  const char *from = mun_record_get (review, MANAGEMENT_REVIEW_PERIOD_FROM), *to = mun_record_get (review, MANAGEMENT_REVIEW_PERIOD_TO);
  const char *chair = mun_record_get (review, MANAGEMENT_REVIEW_CHAIR);
  g_autofree char *name = mun_workspace_title (mun_wizard_run_get_workspace (run), &mun_person_spec, chair);
  const char *people = mun_record_get (review, MANAGEMENT_REVIEW_PARTICIPANTS);
  int months = mun_settings_get (mun_wizard_run_get_workspace (run), SETTING_MANAGEMENT_REVIEW_MONTHS);

  if (*chair && !mun_wizard_is_top (run, chair))
    mun_stop (issues, review, MANAGEMENT_REVIEW_CHAIR, _("%s does not belong to top management. The review is theirs: it cannot be held without them."), name);
  if (*from && *to && strcmp (from, to) > 0)
    mun_stop (issues, review, MANAGEMENT_REVIEW_PERIOD_FROM, _("The period ends before it begins."));
  else if (*from && strcmp (from, to) == 0)
    mun_warn (issues, review, MANAGEMENT_REVIEW_PERIOD_FROM, _("The period is one day only. A review usually looks back to the day after the last one."));
  if (*from && *to && mun_date_days_between (from, to) > months * 31 + 28)
    mun_warn (issues, review, MANAGEMENT_REVIEW_PERIOD_FROM,
              g_dngettext (GETTEXT_PACKAGE, "The period is longer than the %d month planned between two reviews.",
                           "The period is longer than the %d months planned between two reviews.", (gulong) months), months);
  if (*people && mun_text_word_count (people) < 3 && count_names (people) < 2)
    mun_warn (issues, review, MANAGEMENT_REVIEW_PARTICIPANTS, _("One name is no meeting. Who sat at the table, with which function?"));
}

/* Talk -------------------------------------------------------------------------------------------------------------------- */

void
mun_review_prefill_discuss (MunWizardRun *run)
{
  MunRecord *review = mun_wizard_run_get_subject (run);

  /* Who only looks ahead has not sat together yet. */
  if (mun_record_is_set (review, MANAGEMENT_REVIEW_PARTICIPANTS))
    mun_wizard_run_prefill (run, review, MANAGEMENT_REVIEW_HELD_ON, mun_workspace_get_today (mun_wizard_run_get_workspace (run)), C_("day", "Today"));
}

char *
mun_review_hint_discuss (MunWizardRun *run,
                         MunRecord    *input)
{
  return g_strdup (mun_record_get (input, REVIEW_INPUT_PREPARED_TEXT));
}

void
mun_review_check_discuss (MunWizardRun *run,
                          GPtrArray    *issues)
{
  g_autoptr(GPtrArray) inputs = mun_review_all_inputs (run);
  MunRecord *review = mun_wizard_run_get_subject (run);
  gboolean same = inputs->len > 3;

  for (guint i = 0; i < inputs->len; i++)
    {
      MunRecord *input = g_ptr_array_index (inputs, i);
      const char *letter = _(mun_field_choice_label (&mun_review_input_spec.fields[REVIEW_INPUT_LETTER], mun_record_get (input, REVIEW_INPUT_LETTER)));

      if (!mun_record_get_yes (input, REVIEW_INPUT_DISCUSSED))
        mun_stop (issues, input, REVIEW_INPUT_DISCUSSED, _("“%s” was not talked about yet."), letter);
      same = same && mun_record_is (input, REVIEW_INPUT_PREPARED_TEXT, mun_record_get (g_ptr_array_index (inputs, 0), REVIEW_INPUT_PREPARED_TEXT));
    }
  if (same)
    mun_warn (issues, review, -1, _("Every input says the same. A review that finds only good news was not one."));
}

/* Verdict ------------------------------------------------------------------------------------------------------------------ */

/* The figures a verdict rests on. */
static char *
say_figures (MunWizardRun       *run,
             const char * const *inputs)
{
  MunRecord *review = mun_wizard_run_get_subject (run);
  const char *from = mun_record_get (review, MANAGEMENT_REVIEW_PERIOD_FROM), *to = mun_record_get (review, MANAGEMENT_REVIEW_PERIOD_TO);
  g_autoptr(GPtrArray) pack = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  if (!mun_date_is_valid (from) || !mun_date_is_valid (to))
    return g_strdup ("");
  pack = mun_review_pack_new (mun_wizard_run_get_workspace (run), review, from, to, NULL);
  for (guint i = 0; inputs[i]; i++)
    {
      MunPackInput *input = mun_review_pack_find (pack, inputs[i]);

      for (guint j = 0; j < MIN (input->rows->len, 3); j++)
        {
          MunPackRow *row = g_ptr_array_index (input->rows, j);

          g_string_append_printf (text, "%s%s: %s", text->len ? "; " : "", row->label, row->text);
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
mun_review_propose_verdict (MunWizardRun *run,
                            MunRecord    *review,
                            int           field)
{
  static const char * const world[] = { "b", "c", "l", NULL }, * const enough[] = { "f", "j", "resources", NULL }, * const works[] = { "i", "h", "d1", NULL };
  const char * const *inputs = field == MANAGEMENT_REVIEW_SUITABILITY ? world : field == MANAGEMENT_REVIEW_ADEQUACY ? enough
                               : field == MANAGEMENT_REVIEW_EFFECTIVENESS ? works : NULL;
  g_autofree char *figures = inputs ? say_figures (run, inputs) : NULL;

  /* Translators: the beginning of a verdict; the figures follow */
  return figures && *figures ? g_strdup_printf (_("Yes, because … (%s)"), figures) : NULL;
}

char *
mun_review_show_verdict (MunWizardRun *run)
{
  static const char * const works[] = { "i", "h", "d1", NULL };

  return say_figures (run, works);
}

void
mun_review_check_verdict (MunWizardRun *run,
                          GPtrArray    *issues)
{
  static const int verdicts[] = { MANAGEMENT_REVIEW_SUITABILITY, MANAGEMENT_REVIEW_ADEQUACY, MANAGEMENT_REVIEW_EFFECTIVENESS };
  MunRecord *review = mun_wizard_run_get_subject (run);

  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      const char *text = mun_record_get (review, verdicts[i]);

      if (*text && mun_text_word_count (text) < 4)
        mun_warn (issues, review, verdicts[i], _("“%s” is no verdict yet. Say why, with a figure."), text);
    }
}

/* Decisions ------------------------------------------------------------------------------------------------------------------ */

GPtrArray *
mun_review_list_decisions (MunWizardRun *run)
{
  MunRecord *review = mun_wizard_run_get_subject (run);

  return mun_record_is_new (review) ? mun_wizard_list () : mun_workspace_children (mun_wizard_run_get_workspace (run), review, &mun_review_decision_spec);
}

MunRecord *
mun_review_add_decision (MunWizardRun *run,
                         MunRecord    *above)
{
  MunRecord *decision = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_review_decision_spec);

  mun_record_set (decision, REVIEW_DECISION_REVIEW, mun_record_get_id (mun_wizard_run_get_subject (run)));
  return decision;
}

/* What was decided before and is not late yet needs no second decision. */
static gboolean
is_awaited (MunWizardRun *run,
            MunRecord    *record)
{
  const char *to = mun_record_get (mun_wizard_run_get_subject (run), MANAGEMENT_REVIEW_PERIOD_TO);

  return mun_record_get_spec (record) == &mun_review_decision_spec
         && (!mun_record_is_set (record, REVIEW_DECISION_DUE_ON) || strcmp (mun_record_get (record, REVIEW_DECISION_DUE_ON), to) >= 0);
}

static void
suggest_exceptions (MunWizardRun *run,
                    MunPackInput *input,
                    const char   *kind,
                    GPtrArray    *decisions,
                    GPtrArray    *suggestions)
{
  for (guint i = 0; i < input->rows->len; i++)
    {
      MunPackRow *row = g_ptr_array_index (input->rows, i);

      for (guint j = 0; j < MIN (row->exceptions->len, 3); j++)
        {
          MunPackException *exception = g_ptr_array_index (row->exceptions, j);
          g_autofree char *name = mun_workspace_title (mun_wizard_run_get_workspace (run), mun_record_get_spec (exception->record), mun_record_get_id (exception->record));
          g_autofree char *title = g_strdup_printf ("%s: %s", name, exception->reason);
          g_autofree char *id = g_strdup_printf ("%s:%s", kind, mun_record_get_id (exception->record));
          MunSuggestion *card;

          if (is_awaited (run, exception->record))
            continue;
          card = mun_suggestion_new (id, title, input->title, mun_record_get_ref (exception->record));
          for (guint k = 0; k < decisions->len; k++)
            card->taken |= strstr (mun_record_get (g_ptr_array_index (decisions, k), REVIEW_DECISION_DECISION_TEXT), name) != NULL;
          card->advised = !card->taken;
          g_ptr_array_add (suggestions, card);
        }
    }
}

GPtrArray *
mun_review_suggest_decisions (MunWizardRun *run)
{
  static const struct { const char *input, *kind; } sources[] = {
    { "a", "improvement" }, { "e", "improvement" }, { "f", "improvement" }, { "i", "improvement" }, { "j", "improvement" }, { "resources", "resource" },
    { "documents", "improvement" }, { "exercises", "improvement" },
  };
  MunRecord *review = mun_wizard_run_get_subject (run);
  const char *from = mun_record_get (review, MANAGEMENT_REVIEW_PERIOD_FROM), *to = mun_record_get (review, MANAGEMENT_REVIEW_PERIOD_TO);
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) decisions = mun_wizard_run_lines (run, "decisions");
  g_autoptr(GPtrArray) pack = NULL;
  MunSuggestion *none = mun_suggestion_new ("none", _("The system needs no change"), _("An answer to the question whether the system must change. Say why."), _("A usual decision"));

  for (guint i = 0; i < decisions->len; i++)
    none->taken |= mun_record_is (g_ptr_array_index (decisions, i), REVIEW_DECISION_KIND, "system_change");
  if (mun_date_is_valid (from) && mun_date_is_valid (to))
    pack = mun_review_pack_new (mun_wizard_run_get_workspace (run), review, from, to, NULL);
  for (guint i = 0; pack && i < G_N_ELEMENTS (sources); i++)
    suggest_exceptions (run, mun_review_pack_find (pack, sources[i].input), sources[i].kind, decisions, suggestions);
  g_ptr_array_add (suggestions, none);
  return suggestions;
}

MunRecord *
mun_review_accept_decision (MunWizardRun        *run,
                            const MunSuggestion *suggestion,
                            GError             **error)
{
  MunRecord *decision = mun_review_add_decision (run, NULL);
  gboolean none = strcmp (suggestion->id, "none") == 0;

  mun_record_set (decision, REVIEW_DECISION_KIND, none ? "system_change" : g_str_has_prefix (suggestion->id, "resource:") ? "resource" : "improvement");
  mun_record_set (decision, REVIEW_DECISION_DECISION_TEXT, suggestion->title);
  if (none)
    {
      mun_record_set (decision, REVIEW_DECISION_OWNER, mun_record_get (mun_wizard_run_get_subject (run), MANAGEMENT_REVIEW_CHAIR));
      mun_record_set (decision, REVIEW_DECISION_DUE_ON, mun_workspace_get_today (mun_wizard_run_get_workspace (run)));
    }
  return decision;
}

static gboolean
goes_on_as_before (MunRecord *decision)
{
  static const char * const words[] = { "continue as", "as before", "keep going", "go on like", "一切照旧", "照常" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (mun_text_contains (mun_record_get (decision, REVIEW_DECISION_DECISION_TEXT), words[i]))
      return TRUE;
  return FALSE;
}

void
mun_review_check_decisions (MunWizardRun *run,
                            GPtrArray    *issues)
{
  MunRecord *review = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) decisions = mun_wizard_run_lines (run, "decisions");
  guint improvements = 0, changes = 0, before = 0;

  for (guint i = 0; i < decisions->len; i++)
    {
      MunRecord *decision = g_ptr_array_index (decisions, i);

      improvements += mun_record_is (decision, REVIEW_DECISION_KIND, "improvement");
      changes += mun_record_is (decision, REVIEW_DECISION_KIND, "system_change");
      before += goes_on_as_before (decision);
    }
  if (decisions->len > 0 && before == decisions->len)
    mun_stop (issues, review, MANAGEMENT_REVIEW_IMPROVEMENT_NEEDS, _("“Go on as before” is no result. What will be better in a year?"));
  else if (improvements == 0)
    mun_stop (issues, review, MANAGEMENT_REVIEW_IMPROVEMENT_NEEDS, _("No decision improves anything yet. A review ends with at least one."));
  if (changes == 0)
    mun_stop (issues, review, MANAGEMENT_REVIEW_IMPROVEMENT_NEEDS, _("Must the system itself change? Decide; “no change” is a decision, too."));
}

/* Minutes ---------------------------------------------------------------------------------------------------------------------- */

void
mun_review_prefill_minutes (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *review = mun_wizard_run_get_subject (run);
  const char *held = mun_record_get (review, MANAGEMENT_REVIEW_HELD_ON);
  g_autofree char *next = mun_date_add_months (*held ? held : mun_workspace_get_today (workspace), mun_settings_get (workspace, SETTING_MANAGEMENT_REVIEW_MONTHS));

  mun_wizard_run_prefill (run, review, MANAGEMENT_REVIEW_NEXT_DUE, next, _("From “Checks and rhythms” of the organisation"));
}

void
mun_review_check_minutes (MunWizardRun *run,
                          GPtrArray    *issues)
{
  MunRecord *review = mun_wizard_run_get_subject (run);
  const char *held = mun_record_get (review, MANAGEMENT_REVIEW_HELD_ON), *next = mun_record_get (review, MANAGEMENT_REVIEW_NEXT_DUE);
  const char *today = mun_workspace_get_today (mun_wizard_run_get_workspace (run));
  int months = mun_settings_get (mun_wizard_run_get_workspace (run), SETTING_MANAGEMENT_REVIEW_MONTHS);

  if (!*held)
    mun_stop (issues, review, MANAGEMENT_REVIEW_HELD_ON, _("On which day did top management sit together?"));
  else if (strcmp (held, today) > 0)
    mun_stop (issues, review, MANAGEMENT_REVIEW_HELD_ON, _("The meeting lies in the future. Come back when it was held: everything is kept."));
  else if (!mun_record_is_set (review, MANAGEMENT_REVIEW_APPROVED_ON) && mun_date_days_between (held, today) > 30)
    mun_warn (issues, review, MANAGEMENT_REVIEW_APPROVED_ON, _("The meeting was more than 30 days ago and the minutes are not approved."));
  if (*held && *next && mun_date_days_between (held, next) > months * 31 + 30)
    mun_warn (issues, review, MANAGEMENT_REVIEW_NEXT_DUE, _("The next review is more than %d months after this one."), months);
}

/* The end ------------------------------------------------------------------------------------------------------------------------ */

static MunRecord *
make_improvement (MunWorkspace *workspace,
                  MunRecord    *decision,
                  const char   *title)
{
  MunRecord *improvement = mun_workspace_new_record (workspace, &mun_improvement_spec);

  mun_record_set (improvement, IMPROVEMENT_TITLE, title);
  mun_record_set (improvement, IMPROVEMENT_SOURCE, "review");
  mun_record_set (improvement, IMPROVEMENT_PROACTIVE, "1");
  mun_record_set (improvement, IMPROVEMENT_DESCRIPTION, mun_record_get (decision, REVIEW_DECISION_DECISION_TEXT));
  mun_record_set (improvement, IMPROVEMENT_OWNER, mun_record_get (decision, REVIEW_DECISION_OWNER));
  mun_record_set (improvement, IMPROVEMENT_DUE_ON, mun_record_get (decision, REVIEW_DECISION_DUE_ON));
  mun_record_set (decision, REVIEW_DECISION_IMPROVEMENT, mun_record_get_id (improvement));
  return improvement;
}

static MunRecord *
make_change (MunWorkspace *workspace,
             MunRecord    *decision,
             const char   *title)
{
  MunRecord *change = mun_workspace_new_record (workspace, &mun_change_spec);

  mun_record_set (change, CHANGE_TITLE, title);
  mun_record_set (change, CHANGE_KIND, "system_other");
  mun_record_set (change, CHANGE_ORIGIN, "management_review");
  mun_record_set (change, CHANGE_PLANNED, "1");
  mun_record_set (change, CHANGE_PURPOSE, mun_record_get (decision, REVIEW_DECISION_DECISION_TEXT));
  mun_record_set (change, CHANGE_REQUESTED_BY, mun_record_get (decision, REVIEW_DECISION_OWNER));
  mun_record_set (change, CHANGE_PLANNED_FOR, mun_record_get (decision, REVIEW_DECISION_DUE_ON));
  mun_record_set (decision, REVIEW_DECISION_CHANGE, mun_record_get_id (change));
  return change;
}

static MunRecord *
make_resource (MunWorkspace *workspace,
               MunRecord    *decision,
               const char   *title)
{
  MunRecord *resource = mun_workspace_new_record (workspace, &mun_resource_spec);

  mun_record_set (resource, RESOURCE_TITLE, title);
  mun_record_set (resource, RESOURCE_NEEDED, title);
  mun_record_set (resource, RESOURCE_REVIEW_DUE, mun_record_get (decision, REVIEW_DECISION_DUE_ON));
  return resource;
}

/* A decision that changes nothing needs no follow-up of its own. */
static gboolean
changes_nothing (MunRecord *decision)
{
  const char *text = mun_record_get (decision, REVIEW_DECISION_DECISION_TEXT);

  return g_str_has_prefix (text, _("The system needs no change")) || mun_text_contains (text, "no change") || mun_text_contains (text, "无需变更");
}

static gboolean
follow_decision (MunWorkspace *workspace,
                 MunRecord    *decision,
                 GPtrArray    *made,
                 GError      **error)
{
  g_autofree char *title = mun_text_shorten (mun_record_get (decision, REVIEW_DECISION_DECISION_TEXT), 80);
  g_autoptr(MunRecord) result = NULL;

  if (mun_record_is_set (decision, REVIEW_DECISION_IMPROVEMENT) || mun_record_is_set (decision, REVIEW_DECISION_CHANGE))
    return TRUE;
  if (mun_record_is (decision, REVIEW_DECISION_KIND, "improvement"))
    result = make_improvement (workspace, decision, title);
  else if (mun_record_is (decision, REVIEW_DECISION_KIND, "system_change") && !changes_nothing (decision))
    result = make_change (workspace, decision, title);
  else if (mun_record_is (decision, REVIEW_DECISION_KIND, "resource")
           && mun_workspace_count (workspace, &mun_resource_spec, RESOURCE_TITLE, MUN_IS, title, -1) == 0)
    result = make_resource (workspace, decision, title);
  if (!result)
    return TRUE;
  g_ptr_array_add (made, g_object_ref (result));
  return mun_workspace_save (workspace, result, NULL, error) && (!mun_record_is_dirty (decision) || mun_workspace_save (workspace, decision, NULL, error));
}

gboolean
mun_review_finish (MunWizardRun *run,
                   GPtrArray    *made,
                   GError      **error)
{
  static const char * const states[] = { "prepared", "held", "approved" };
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *review = mun_wizard_run_get_subject (run);
  g_autofree char *code = g_strdup_printf ("D-%s", mun_record_get_ref (review));
  g_autofree char *title = g_strdup_printf (_("Minutes of the management review of %s"), mun_record_get (review, MANAGEMENT_REVIEW_HELD_ON));
  const MunWizardDocument document = { code, title, "record", "internal", 6 };
  g_autoptr(GPtrArray) decisions = mun_wizard_run_lines (run, "decisions");

  g_ptr_array_add (made, g_object_ref (review));
  if (!mun_wizard_document (run, review, MANAGEMENT_REVIEW_MINUTES, &document, made, error))
    return FALSE;
  for (guint i = 0; i < decisions->len; i++)
    if (!follow_decision (workspace, g_ptr_array_index (decisions, i), made, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (!mun_wizard_move (run, review, states[i], error))
      return FALSE;
  return TRUE;
}
