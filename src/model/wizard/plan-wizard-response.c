/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/plan-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "model/incident.h"

/* What starts the plan, and what is done step by step. */

static GPtrArray *
list_lines (MunWizardRun  *run,
            const MunSpec *spec)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);

  return mun_record_is_new (plan) ? mun_wizard_list () : mun_workspace_children (mun_wizard_run_get_workspace (run), plan, spec);
}

/* Thresholds ---------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_plan_list_thresholds (MunWizardRun *run)
{
  return list_lines (run, &mun_plan_threshold_spec);
}

MunRecord *
mun_plan_add_threshold (MunWizardRun *run,
                        MunRecord    *above)
{
  MunRecord *threshold = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_plan_threshold_spec);

  mun_record_set (threshold, PLAN_THRESHOLD_PLAN, mun_record_get_id (mun_wizard_run_get_subject (run)));
  return threshold;
}

static const struct { const char *id, *kind, *indicator, *value, *level, *by; } signs[] = {
  { "alarm", "site", N_("Intruder alarm not cleared"), N_("After 5 minutes"), "alert", N_("Duty manager") },
  { "intruder", "site", N_("Strangers on the site who do not leave"), N_("1 person, 2 minutes after being asked"), "alert", N_("Shift leader") },
  { "load", "cargo", N_("Load or vehicle cannot be reached"), N_("30 minutes after the agreed time"), "alert", N_("Planner on duty") },
  { "seal", "cargo", N_("Seal broken or missing"), N_("1 seal"), "watch", N_("Shift leader") },
  { "systems", "cyber", N_("Systems out of order at the same time"), N_("2 systems, or 1 for more than 60 minutes"), "alert", N_("Computer service") },
  { "ransom", "cyber", N_("Demand for money, or files that cannot be read"), N_("1 message or 1 machine"), "full", N_("Leader of the team") },
  { "threat", "people", N_("Threat against a person"), N_("1 threat with a name, a place or a time"), "full", N_("Whoever hears it") },
  { "hurt", "people", N_("Person hurt by an attack"), N_("1 person"), "full", N_("Whoever is there") },
  { "loss", "scenario", N_("Loss of goods"), N_("Above 10,000 in value"), "alert", N_("Duty manager") },
  { "open", "recovery", N_("Temporary measure not taken back"), N_("1 day after its end"), "watch", N_("Security coordinator") },
};

GPtrArray *
mun_plan_suggest_thresholds (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) lines = mun_wizard_run_lines (run, "thresholds");
  const char *kind = mun_record_get (mun_wizard_run_get_subject (run), SECURITY_PLAN_PLAN_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      MunSuggestion *card = mun_suggestion_new (signs[i].id, _(signs[i].indicator), _(signs[i].value), _("Usual signs"));

      for (guint j = 0; j < lines->len; j++)
        card->taken |= mun_record_is (g_ptr_array_index (lines, j), PLAN_THRESHOLD_INDICATOR, card->title);
      card->advised = !card->taken && strcmp (signs[i].kind, kind) == 0;
      g_ptr_array_add (suggestions, card);
    }
  return suggestions;
}

MunRecord *
mun_plan_accept_threshold (MunWizardRun        *run,
                           const MunSuggestion *suggestion,
                           GError             **error)
{
  MunRecord *threshold = mun_plan_add_threshold (run, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strcmp (signs[i].id, suggestion->id) == 0)
      {
        mun_record_set (threshold, PLAN_THRESHOLD_INDICATOR, _(signs[i].indicator));
        mun_record_set (threshold, PLAN_THRESHOLD_TRIGGER_VALUE, _(signs[i].value));
        mun_record_set (threshold, PLAN_THRESHOLD_RESPONSE_LEVEL, signs[i].level);
        mun_record_set (threshold, PLAN_THRESHOLD_DECIDED_BY_FUNCTION, _(signs[i].by));
      }
  return threshold;
}

/* The signs in one text, with the levels. */
void
mun_plan_prefill_thresholds (MunWizardRun *run)
{
  g_autoptr(GPtrArray) lines = mun_wizard_run_lines (run, "thresholds");
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      MunRecord *line = g_ptr_array_index (lines, i);
      g_autofree char *level = mun_workspace_format (mun_wizard_run_get_workspace (run), line, PLAN_THRESHOLD_RESPONSE_LEVEL, NULL);

      g_string_append_printf (text, "%s%s: %s → %s", text->len ? "\n" : "", mun_record_get (line, PLAN_THRESHOLD_INDICATOR),
                              mun_record_get (line, PLAN_THRESHOLD_TRIGGER_VALUE), level);
    }
  mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), SECURITY_PLAN_ACTIVATION_CRITERIA, text->str, _("From the thresholds"));
}

void
mun_plan_check_thresholds (MunWizardRun *run,
                           GPtrArray    *issues)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) lines = mun_wizard_run_lines (run, "thresholds");

  if (lines->len == 0)
    mun_stop (issues, plan, SECURITY_PLAN_ACTIVATION_CRITERIA, _("Nothing starts the plan yet. Add a sign that anybody on duty can see, with a number."));
}

/* Steps ----------------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_plan_list_steps (MunWizardRun *run)
{
  return list_lines (run, &mun_plan_step_spec);
}

MunRecord *
mun_plan_add_step (MunWizardRun *run,
                   MunRecord    *above)
{
  MunRecord *step = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_plan_step_spec);
  g_autoptr(GPtrArray) steps = mun_wizard_run_lines (run, "steps");
  gint64 seq = 0;

  for (guint i = 0; i < steps->len; i++)
    seq = MAX (seq, mun_record_get_int (g_ptr_array_index (steps, i), PLAN_STEP_SEQ, 0));
  mun_record_set (step, PLAN_STEP_PLAN, mun_record_get_id (mun_wizard_run_get_subject (run)));
  mun_record_set_int (step, PLAN_STEP_SEQ, seq + 1);
  return step;
}

static const struct { const char *id, *phase, *action, *function, *limit; } usual_steps[] = {
  { "people", "alert", N_("Bring people out of danger and call the emergency services"), N_("Whoever is there"), N_("at once") },
  { "call", "alert", N_("Call the leader, or the alternate"), N_("Whoever is there"), N_("2 minutes") },
  { "roll", "immediate", N_("Gather at the muster point and count everybody, visitors and drivers too"), N_("Safety"), N_("10 minutes") },
  { "scene", "immediate", N_("Touch nothing, close the place, save the pictures"), N_("Operations"), N_("20 minutes") },
  { "log", "immediate", N_("Open the log"), N_("Log keeper"), N_("5 minutes") },
  { "hold", "stabilise", N_("Put extra people where protection is missing, list what is lost"), N_("Operations"), N_("2 hours") },
  { "tell", "stabilise", N_("Tell authorities, customers and insurer in agreed words"), N_("Communications"), N_("4 hours") },
  { "repair", "restore", N_("Repair, change codes and keys, take back what was temporary"), N_("Logistics"), N_("48 hours") },
  { "end", "stand_down", N_("Check that it is safe, end the response, thank people, fix the day of the after-action review"), N_("Leader"), "" },
};

GPtrArray *
mun_plan_suggest_steps (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) steps = mun_wizard_run_lines (run, "steps");

  for (guint i = 0; i < G_N_ELEMENTS (usual_steps); i++)
    {
      g_autofree char *phase = g_strdup (_(mun_field_choice_label (&mun_plan_step_spec.fields[PLAN_STEP_PHASE], usual_steps[i].phase)));
      g_autofree char *text = g_strdup_printf ("%s: %s", phase, _(usual_steps[i].function));
      MunSuggestion *card = mun_suggestion_new (usual_steps[i].id, _(usual_steps[i].action), text, _("Usual steps"));

      for (guint j = 0; j < steps->len; j++)
        card->taken |= mun_record_is (g_ptr_array_index (steps, j), PLAN_STEP_ACTION, card->title);
      card->advised = !card->taken && steps->len == 0;
      g_ptr_array_add (suggestions, card);
    }
  return suggestions;
}

MunRecord *
mun_plan_accept_step (MunWizardRun        *run,
                      const MunSuggestion *suggestion,
                      GError             **error)
{
  MunRecord *step = mun_plan_add_step (run, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (usual_steps); i++)
    if (strcmp (usual_steps[i].id, suggestion->id) == 0)
      {
        mun_record_set (step, PLAN_STEP_PHASE, usual_steps[i].phase);
        mun_record_set (step, PLAN_STEP_ACTION, _(usual_steps[i].action));
        mun_record_set (step, PLAN_STEP_FUNCTION, _(usual_steps[i].function));
        mun_record_set (step, PLAN_STEP_TIME_LIMIT, *usual_steps[i].limit ? _(usual_steps[i].limit) : "");
      }
  return step;
}

static gboolean
has_phase (GPtrArray  *steps,
           const char *phase)
{
  for (guint i = 0; i < steps->len; i++)
    if (mun_record_is (g_ptr_array_index (steps, i), PLAN_STEP_PHASE, phase))
      return TRUE;
  return FALSE;
}

void
mun_plan_check_steps (MunWizardRun *run,
                      GPtrArray    *issues)
{
  static const struct { const char *phase, *message; gboolean stop; } phases[] = {
    { "alert", N_("No step says what is done at the alarm. The first step protects people."), TRUE },
    { "immediate", N_("No step says what is done in the first minutes."), TRUE },
    { "restore", N_("No step leads back to normal security."), TRUE },
    { "stand_down", N_("No step ends the response. Without it, nobody knows when it is over."), TRUE },
    { "stabilise", N_("No step says what is done until the situation is stable."), FALSE },
  };
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) steps = mun_wizard_run_lines (run, "steps");
  MunRecord *first = steps->len > 0 ? g_ptr_array_index (steps, 0) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    if (!has_phase (steps, phases[i].phase))
      g_ptr_array_add (issues, mun_issue_new (phases[i].stop ? MUN_ISSUE_STOP : MUN_ISSUE_WARNING, plan, -1, "%s", _(phases[i].message)));
  if (first && mun_record_is_set (first, PLAN_STEP_ACTION) && !mun_incident_life_first (mun_record_get (first, PLAN_STEP_ACTION)))
    mun_warn (issues, first, PLAN_STEP_ACTION, _("The first step should protect people: life comes before goods."));
  if (steps->len > 0 && steps->len < 5)
    mun_warn (issues, plan, -1, _("A plan with fewer than five steps leaves much to chance."));
}
