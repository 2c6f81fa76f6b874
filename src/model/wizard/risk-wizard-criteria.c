/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/risk-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/settings.h"

/* Why now, and who ---------------------------------------------------------------------------------------------- */

void
mun_risk_prefill_reason (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *round = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) scope = mun_state_current (workspace, &mun_scope_spec, TRUE);
  g_autofree char *title = g_strdup_printf (_("Security risk assessment %.4s"), mun_workspace_get_today (workspace));

  mun_wizard_run_prefill (run, round, RISK_ASSESSMENT_TITLE, title, _("From today’s date"));
  mun_wizard_run_prefill (run, round, RISK_ASSESSMENT_TRIGGER, "planned", _("The usual reason"));
  mun_wizard_run_prefill (run, round, RISK_ASSESSMENT_HELD_ON, mun_workspace_get_today (workspace), _("From today’s date"));
  mun_wizard_run_prefill (run, round, RISK_ASSESSMENT_INCLUDES_SUPPLY_CHAIN, "1", _("The standard asks to look at the supply chain, too"));
  if (scope && mun_record_is_set (scope, SCOPE_STATEMENT))
    mun_wizard_run_prefill (run, round, RISK_ASSESSMENT_SCOPE_TEXT, mun_record_get (scope, SCOPE_STATEMENT), _("From the scope"));
  else
    {
      g_autoptr(GPtrArray) sites = mun_workspace_find (workspace, &mun_site_spec, SITE_ACTIVE, MUN_IS_NOT, "0", -1);
      g_autofree char *names = mun_wizard_join (run, sites);

      mun_wizard_run_prefill (run, round, RISK_ASSESSMENT_SCOPE_TEXT, names, _("All sites in use"));
    }
}

void
mun_risk_check_reason (MunWizardRun *run,
                       GPtrArray    *issues)
{
  MunRecord *round = mun_wizard_run_get_subject (run);

  if (strcmp (mun_record_get (round, RISK_ASSESSMENT_HELD_ON), mun_workspace_get_today (mun_wizard_run_get_workspace (run))) > 0)
    mun_warn (issues, round, RISK_ASSESSMENT_HELD_ON, _("This day has not come yet. Enter the day on which you sat together."));
  if (mun_record_is (round, RISK_ASSESSMENT_INCLUDES_SUPPLY_CHAIN, "0"))
    mun_warn (issues, round, RISK_ASSESSMENT_INCLUDES_SUPPLY_CHAIN, _("Without the supply chain the picture is not whole: say in the notes why this round leaves it out."));
}

/* What the records already know, as "5 incidents of the last two years". */
static GPtrArray *
count_knowledge (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autofree char *since = mun_date_add_months (mun_workspace_get_today (workspace), -24);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  const struct { const char *text; gint64 count; } known[] = {
    { N_("own events of the last two years (%d)"), mun_workspace_count (workspace, &mun_incident_spec, INCIDENT_OCCURRED_AT, MUN_AT_LEAST, since, -1) },
    { N_("audit findings that are open (%d)"), mun_workspace_count (workspace, &mun_audit_finding_spec, AUDIT_FINDING_STATUS, MUN_IS_NOT, "closed", -1) },
    { N_("issues from the context (%d)"), mun_workspace_count (workspace, &mun_issue_spec, ISSUE_STATUS, MUN_IS_NOT, "closed", -1) },
    { N_("supply chain flows (%d)"), mun_workspace_count (workspace, &mun_supply_flow_spec, SUPPLY_FLOW_STATUS, MUN_IS_NOT, "retired", -1) },
    { N_("dependencies between suppliers (%d)"), mun_workspace_count (workspace, &mun_interdependency_spec, INTERDEPENDENCY_STATUS, MUN_IS_NOT, "retired", -1) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].count > 0)
      {
        g_autoptr(GString) line = g_string_new (_(known[i].text));
        g_autofree char *count = g_strdup_printf ("%d", (int) known[i].count);

        g_string_replace (line, "%d", count, 1);
        g_ptr_array_add (lines, g_string_free (g_steal_pointer (&line), FALSE));
      }

  return lines;
}

char *
mun_risk_show_knowledge (MunWizardRun *run)
{
  g_autoptr(GPtrArray) lines = count_knowledge (run);
  g_autofree char *all = mun_wizard_join_texts (lines);

  if (lines->len == 0)
    return g_strdup (_("Nothing is recorded yet. Ask the police desk, your insurer, your trade body and the people on the floor."));

  return g_strdup_printf (_("In your records: %s. They are offered as cards on the next pages."), all);
}

void
mun_risk_prefill_people (MunWizardRun *run)
{
  MunRecord *round = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) lines = count_knowledge (run);
  g_autofree char *all = mun_wizard_join_texts (lines);

  mun_wizard_prefill_control (run, round, RISK_ASSESSMENT_LEAD, RISK_ASSESSMENT_NEXT_DUE);
  mun_wizard_run_prefill (run, round, RISK_ASSESSMENT_INFORMATION_SOURCES, all, _("What is in your records; add police, insurer, trade body, news"));
}

void
mun_risk_check_people (MunWizardRun *run,
                       GPtrArray    *issues)
{
  MunRecord *round = mun_wizard_run_get_subject (run);
  const char *who = mun_record_get (round, RISK_ASSESSMENT_PARTICIPANTS);

  if (*who && mun_text_word_count (who) < 3 && !strpbrk (who, ",;\n"))
    mun_warn (issues, round, RISK_ASSESSMENT_PARTICIPANTS, _("One person sees one side. Ask also somebody from the floor, from transport and from the office."));
  mun_wizard_check_review_due (run, round, RISK_ASSESSMENT_NEXT_DUE, issues);
}

/* Criteria -------------------------------------------------------------------------------------------------------- */

/* The criteria of the round: those it names, else those being written, else those in force. */
MunRecord *
mun_risk_find_criteria (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *round = mun_wizard_run_get_subject (run);
  MunRecord *criteria = NULL;

  /* A round may be about to change the criteria; a single risk is scored by those in force. */
  if (mun_record_get_spec (round) == &mun_risk_assessment_spec)
    {
      criteria = mun_workspace_find_first (workspace, &mun_risk_criteria_spec, RISK_CRITERIA_STATUS, MUN_IS, "draft", -1);
      if (!criteria)
        criteria = mun_workspace_get (workspace, &mun_risk_criteria_spec, mun_record_get (round, RISK_ASSESSMENT_CRITERIA), NULL);
    }
  if (!criteria)
    criteria = mun_state_current (workspace, &mun_risk_criteria_spec, TRUE);

  return criteria;
}

GPtrArray *
mun_risk_list_criteria (MunWizardRun *run)
{
  GPtrArray *list = mun_wizard_list ();
  MunRecord *criteria = mun_risk_find_criteria (run);

  if (criteria)
    g_ptr_array_add (list, criteria);

  return list;
}

MunCriteria *
mun_risk_criteria (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunRecord) criteria = mun_risk_find_criteria (run);

  return criteria ? mun_criteria_new_for (workspace, criteria) : mun_criteria_current (workspace);
}

/* Ten people tell three steps apart, and seldom five. */
static gboolean
is_micro (MunWizardRun *run)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (mun_wizard_run_get_workspace (run));

  return mun_settings_size (mun_record_get (organisation, ORGANISATION_PROFILE)) == MUN_SIZE_MICRO;
}

GPtrArray *
mun_risk_suggest_criteria (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) present = mun_wizard_run_lines (run, "criteria");

  if (present->len > 0)
    {
      if (mun_record_is (g_ptr_array_index (present, 0), RISK_CRITERIA_STATUS, "approved"))
        g_ptr_array_add (suggestions, mun_suggestion_new ("next", _("Change the criteria"),
                                                          _("Starts the next version with the same scales. Scores given so far are looked at again with it."),
                                                          _("The criteria in force")));
      return suggestions;
    }

  g_ptr_array_add (suggestions, mun_suggestion_new ("5", _("Five by five"), _("Five steps for how often and five for how bad. Fits most firms of more than ten people."),
                                                    _("Ready-made criteria")));
  g_ptr_array_add (suggestions, mun_suggestion_new ("4", _("Four by four"), _("No middle step: everybody has to decide."), _("Ready-made criteria")));
  g_ptr_array_add (suggestions, mun_suggestion_new ("3", _("Three by three"), _("Three steps for how often and three for how bad. Enough for up to ten people."), _("Ready-made criteria")));
  ((MunSuggestion *) g_ptr_array_index (suggestions, is_micro (run) ? 2 : 0))->advised = TRUE;
  return suggestions;
}

typedef struct { const char *label; const char *meaning; const char *event; } Level;

/* A step begins where the one before it ends, on each of the scales: what falls between two steps belongs nowhere. */
static const Level three_likelihoods[] = {
  { N_("rare"), N_("less than once in five years"), N_("a flood on a site far from water") },
  { N_("possible"), N_("from once in five years to twice a year"), N_("a load stolen at a lay-by") },
  { N_("frequent"), N_("more than twice a year"), N_("small goods missing after a shift") },
};

static const Level four_likelihoods[] = {
  { N_("rare"), N_("less than once in ten years"), N_("a flood on a site far from water") },
  { N_("unlikely"), N_("once in two to ten years"), N_("a burglary with a van through the gate") },
  { N_("likely"), N_("from once in two years to five times a year"), N_("a door found propped open at night") },
  { N_("frequent"), N_("more than five times a year"), N_("small goods missing after a shift") },
};

static const Level five_likelihoods[] = {
  { N_("rare"), N_("less than once in ten years"), N_("a flood on a site far from water") },
  { N_("unlikely"), N_("once in three to ten years"), N_("a burglary with a van through the gate") },
  { N_("possible"), N_("once in one to three years"), N_("a load stolen at a lay-by") },
  { N_("likely"), N_("one to five times a year"), N_("a door found propped open at night") },
  { N_("frequent"), N_("more than five times a year"), N_("small goods missing after a shift") },
};

/* Three steps are for the smallest firms: a smaller sum is a disaster for them. */
static const Level three_impacts[] = {
  { N_("minor"), N_("first aid; below 2,000; up to one day of delay"), N_("a broken seal, goods complete") },
  { N_("serious"), N_("sick leave or hospital; 2,000 to 50,000; up to one week; an authority must be told"), N_("a trailer emptied overnight") },
  { N_("critical"), N_("lasting injury or death; above 50,000; more than one week; licence or firm at stake"), N_("a driver killed in a robbery") },
};

static const Level four_impacts[] = {
  { N_("minor"), N_("first aid; below 1,000; up to some hours of delay"), N_("a broken seal, goods complete") },
  { N_("small"), N_("sick leave; 1,000 to 30,000; up to two days"), N_("one pallet missing") },
  { N_("major"), N_("hospital or lasting injury; 30,000 to 400,000; up to two weeks; an authority must be told; a key customer in doubt"),
    N_("the transport system locked by blackmailers") },
  { N_("critical"), N_("death; above 400,000; more than two weeks; licence or firm at stake"), N_("a driver killed in a robbery") },
};

static const Level five_impacts[] = {
  { N_("minor"), N_("first aid; below 1,000; up to some hours of delay"), N_("a broken seal, goods complete") },
  { N_("small"), N_("short sick leave; 1,000 to 10,000; up to one day"), N_("one pallet missing") },
  { N_("serious"), N_("hospital; 10,000 to 60,000; up to three days; an authority must be told"), N_("a trailer emptied overnight") },
  { N_("major"), N_("lasting injury; 60,000 to 400,000; up to two weeks; a key customer in doubt"), N_("the transport system locked by blackmailers") },
  { N_("critical"), N_("death; above 400,000; more than two weeks; licence or firm at stake"), N_("a driver killed in a robbery") },
};

/* The ready-made steps of a scale of @n. */
static const Level *
get_scale (gboolean impact,
           guint    n)
{
  if (impact)
    return n == 3 ? three_impacts : n == 4 ? four_impacts : five_impacts;
  return n == 3 ? three_likelihoods : n == 4 ? four_likelihoods : five_likelihoods;
}

static void
add_level (MunWizardRun *run,
           MunRecord    *criteria,
           const char   *axis,
           guint         step,
           const Level  *level)
{
  g_autoptr(MunRecord) record = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_risk_scale_level_spec);

  mun_record_set (record, RISK_SCALE_LEVEL_CRITERIA, mun_record_get_id (criteria));
  mun_record_set (record, RISK_SCALE_LEVEL_AXIS, axis);
  mun_record_set_int (record, RISK_SCALE_LEVEL_LEVEL, step);
  mun_record_set (record, RISK_SCALE_LEVEL_LABEL, _(level->label));
  mun_record_set (record, RISK_SCALE_LEVEL_MEANING, _(level->meaning));
  mun_wizard_run_keep (run, "levels", record);
}

static const char *
acceptor_key (MunAcceptor acceptor)
{
  static const char * const keys[] = {
    [MUN_ACCEPT_OWNER] = "risk_owner", [MUN_ACCEPT_COORDINATOR] = "security_coordinator", [MUN_ACCEPT_TOP] = "top_management"
  };

  return keys[acceptor];
}

static void
add_band (MunWizardRun  *run,
          MunRecord     *criteria,
          const MunBand *band)
{
  g_autoptr(MunRecord) record = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_risk_band_spec);

  mun_record_set (record, RISK_BAND_CRITERIA, mun_record_get_id (criteria));
  mun_record_set (record, RISK_BAND_LABEL, _(band->label));
  mun_record_set_int (record, RISK_BAND_MIN_SCORE, band->minimum);
  mun_record_set_int (record, RISK_BAND_MAX_SCORE, band->maximum);
  mun_record_set (record, RISK_BAND_COLOUR, band->colour);
  mun_record_set (record, RISK_BAND_REQUIRED_ACTION, _(band->action));
  mun_record_set (record, RISK_BAND_ACCEPTANCE_BY, acceptor_key (band->acceptance));
  mun_wizard_run_keep (run, "bands", record);
}

static void
fill_criteria (MunWizardRun      *run,
               MunRecord         *record,
               const MunCriteria *built_in)
{
  g_autofree char *appetite = g_strdup_printf (_("Up to %1$d we live with it; up to %2$d only with a plan; above that not without top management. "
                                                 "Where somebody could die, a risk stays only with likelihood 1."),
                                               built_in->appetite, built_in->tolerance);

  int months = mun_settings_get (mun_wizard_run_get_workspace (run), SETTING_ACCEPTANCE_MONTHS);
  g_autofree char *acceptance = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                              "Who may accept a risk stands at its band. An acceptance holds for %d month at most and needs its reason.",
                                                              "Who may accept a risk stands at its band. An acceptance holds for %d months at most and needs its reason.",
                                                              (gulong) months), months);

  if (!mun_record_is_set (record, RISK_CRITERIA_VERSION))
    mun_record_set (record, RISK_CRITERIA_VERSION, "1.0");
  mun_record_set (record, RISK_CRITERIA_METHOD, _("Each risk is scored twice: how often it may happen and how bad it would be. The score is one times the other. "
                                                  "Where several kinds of harm are possible, the worst counts."));
  mun_record_set_int (record, RISK_CRITERIA_LIKELIHOOD_LEVELS, built_in->likelihood_levels);
  mun_record_set_int (record, RISK_CRITERIA_IMPACT_LEVELS, built_in->impact_levels);
  mun_record_set (record, RISK_CRITERIA_IMPACT_DIMENSIONS, _("people, money, service, law, information, name"));
  mun_record_set_int (record, RISK_CRITERIA_APPETITE_SCORE, built_in->appetite);
  mun_record_set_int (record, RISK_CRITERIA_TOLERANCE_SCORE, built_in->tolerance);
  mun_record_set (record, RISK_CRITERIA_APPETITE_TEXT, appetite);
  mun_record_set (record, RISK_CRITERIA_ACCEPTANCE_RULE, acceptance);
}

static MunRecord *
make_criteria (MunWizardRun *run,
               guint         levels)
{
  g_autoptr(MunCriteria) built_in = mun_criteria_new_default ((int) levels);
  MunRecord *record = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_risk_criteria_spec);

  fill_criteria (run, record, built_in);
  for (guint i = 0; i < levels; i++)
    add_level (run, record, "likelihood", i + 1, &get_scale (FALSE, levels)[i]);
  for (guint i = 0; i < levels; i++)
    add_level (run, record, "impact", i + 1, &get_scale (TRUE, levels)[i]);
  for (guint i = 0; i < built_in->bands->len; i++)
    add_band (run, record, g_ptr_array_index (built_in->bands, i));

  return record;
}

MunRecord *
mun_risk_accept_criteria (MunWizardRun        *run,
                          const MunSuggestion *suggestion,
                          GError             **error)
{
  MunRecord *round = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) present = mun_risk_find_criteria (run);
  MunRecord *criteria;

  if (g_str_equal (suggestion->id, "next"))
    criteria = present ? mun_state_new_version (mun_wizard_run_get_workspace (run), present, error) : NULL;
  else
    criteria = make_criteria (run, (guint) g_ascii_strtoull (suggestion->id, NULL, 10));

  if (criteria)
    {
      mun_record_set (round, RISK_ASSESSMENT_CRITERIA, mun_record_get_id (criteria));
      mun_wizard_prefill_control (run, criteria, RISK_CRITERIA_AUTHOR, RISK_CRITERIA_REVIEW_DUE);
    }
  return criteria;
}

void
mun_risk_prefill_criteria (MunWizardRun *run)
{
  MunRecord *round = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) criteria = mun_risk_find_criteria (run);

  if (!criteria)
    return;
  mun_record_set (round, RISK_ASSESSMENT_CRITERIA, mun_record_get_id (criteria));
  mun_wizard_prefill_control (run, criteria, RISK_CRITERIA_AUTHOR, RISK_CRITERIA_REVIEW_DUE);
}

void
mun_risk_check_criteria (MunWizardRun *run,
                         GPtrArray    *issues)
{
  g_autoptr(GPtrArray) criteria = mun_wizard_run_lines (run, "criteria");

  if (criteria->len == 0)
    mun_stop (issues, mun_wizard_run_get_subject (run), RISK_ASSESSMENT_CRITERIA,
              _("Choose how risks are scored. Criteria come before scores, so that nobody bends them to the result."));
}

static GPtrArray *
children_of_criteria (MunWizardRun  *run,
                      const MunSpec *spec)
{
  g_autoptr(MunRecord) criteria = mun_risk_find_criteria (run);

  return criteria ? mun_workspace_children (mun_wizard_run_get_workspace (run), criteria, spec) : mun_wizard_list ();
}

static int
compare_level (gconstpointer a,
               gconstpointer b)
{
  MunRecord *first = *(MunRecord * const *) a;
  MunRecord *second = *(MunRecord * const *) b;
  int scale = mun_record_is (first, RISK_SCALE_LEVEL_AXIS, "impact") - mun_record_is (second, RISK_SCALE_LEVEL_AXIS, "impact");

  return scale != 0 ? scale : (int) (mun_record_get_int (first, RISK_SCALE_LEVEL_LEVEL, 0) - mun_record_get_int (second, RISK_SCALE_LEVEL_LEVEL, 0));
}

GPtrArray *
mun_risk_list_levels (MunWizardRun *run)
{
  GPtrArray *levels = children_of_criteria (run, &mun_risk_scale_level_spec);

  g_ptr_array_sort (levels, compare_level);
  return levels;
}

char *
mun_risk_show_no_criteria (MunWizardRun *run)
{
  g_autoptr(MunRecord) criteria = mun_risk_find_criteria (run);

  return g_strdup (criteria ? "" : _("There is nothing to look at yet: first choose how risks are scored, on the page “Criteria”."));
}

GPtrArray *
mun_risk_list_bands (MunWizardRun *run)
{
  return children_of_criteria (run, &mun_risk_band_spec);
}

char *
mun_risk_hint_level (MunWizardRun *run,
                     MunRecord    *level)
{
  g_autoptr(MunCriteria) criteria = mun_risk_criteria (run);
  gboolean impact = mun_record_is (level, RISK_SCALE_LEVEL_AXIS, "impact");
  guint n = (guint) (impact ? criteria->impact_levels : criteria->likelihood_levels);
  gint64 step = mun_record_get_int (level, RISK_SCALE_LEVEL_LEVEL, 0);
  g_autofree char *example = NULL;
  const char *scale;

  if (n < 3 || n > 5 || step < 1 || step > n)
    return g_strdup ("");

  /* The name alone does not say of which of the two scales it is a step. */
  scale = _(mun_field_choice_label (&mun_risk_scale_level_spec.fields[RISK_SCALE_LEVEL_AXIS], mun_record_get (level, RISK_SCALE_LEVEL_AXIS)));
  example = g_strdup_printf (_("For example: %s."), _(get_scale (impact, n)[step - 1].event));
  return g_strdup_printf ("%s %d · %s", scale, (int) step, example);
}

void
mun_risk_check_levels (MunWizardRun *run,
                       GPtrArray    *issues)
{
  g_autoptr(GPtrArray) levels = mun_wizard_run_lines (run, "levels");

  for (guint i = 0; i < levels->len; i++)
    {
      MunRecord *level = g_ptr_array_index (levels, i);

      if (!mun_wizard_run_is_frozen (run, level) && mun_record_is_set (level, RISK_SCALE_LEVEL_MEANING)
          && mun_text_word_count (mun_record_get (level, RISK_SCALE_LEVEL_MEANING)) < 2)
        mun_warn (issues, level, RISK_SCALE_LEVEL_MEANING, _("“%s” means something else to everybody. Say it in years, money, days or injuries."),
                  mun_record_get_title (level));
    }
}

static int
compare_minimum (gconstpointer a,
                 gconstpointer b)
{
  return (int) (mun_record_get_int (*(MunRecord * const *) a, RISK_BAND_MIN_SCORE, 0)
                - mun_record_get_int (*(MunRecord * const *) b, RISK_BAND_MIN_SCORE, 0));
}

void
mun_risk_check_bands (MunWizardRun *run,
                      GPtrArray    *issues)
{
  g_autoptr(GPtrArray) bands = mun_wizard_run_lines (run, "bands");
  g_autoptr(MunCriteria) criteria = mun_risk_criteria (run);
  gint64 expected = 1;
  gint64 highest = criteria->likelihood_levels * criteria->impact_levels;

  if (bands->len == 0)
    return;

  g_ptr_array_sort (bands, compare_minimum);
  for (guint i = 0; i < bands->len; i++)
    {
      MunRecord *band = g_ptr_array_index (bands, i);
      gint64 from = mun_record_get_int (band, RISK_BAND_MIN_SCORE, 0);
      gint64 to = mun_record_get_int (band, RISK_BAND_MAX_SCORE, 0);

      if (from != expected || to < from)
        mun_stop (issues, band, RISK_BAND_MIN_SCORE, _("“%1$s” should begin at %2$d: bands follow each other without gap or overlap."),
                  mun_record_get_title (band), (int) expected);
      expected = MAX (to, from) + 1;
    }
  if (expected <= highest)
    mun_stop (issues, g_ptr_array_index (bands, bands->len - 1), RISK_BAND_MAX_SCORE, _("Scores from %1$d to %2$d belong to no band."), (int) expected, (int) highest);
}
