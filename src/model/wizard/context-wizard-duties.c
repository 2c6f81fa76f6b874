/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/context-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/settings.h"

static MunRecord *
person_of (MunWizardRun *run,
           MunRecord    *record,
           int           field)
{
  const char *person = mun_workspace_get_person (mun_wizard_run_get_workspace (run));

  mun_record_set (record, field, person ? person : "");
  return record;
}

/* Parties -------------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_context_list_parties (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_interested_party_spec, INTERESTED_PARTY_STATUS, MUN_IS_NOT, "closed", -1);
}

MunRecord *
mun_context_add_party (MunWizardRun *run,
                       MunRecord    *above)
{
  MunRecord *party = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_interested_party_spec);
  g_autofree char *due = mun_context_next_look (run);

  mun_record_set (party, INTERESTED_PARTY_ENGAGEMENT_DUE, due);
  mun_record_set (party, INTERESTED_PARTY_CHANGE_SINCE_REVIEW, "new");
  return person_of (run, party, INTERESTED_PARTY_RELATION_OWNER);
}

static gboolean
has_kind (GPtrArray  *parties,
          const char *kind)
{
  for (guint i = 0; i < parties->len; i++)
    if (mun_record_is (g_ptr_array_index (parties, i), INTERESTED_PARTY_KIND, kind))
      return TRUE;

  return FALSE;
}

GPtrArray *
mun_context_suggest_parties (MunWizardRun *run)
{
  GPtrArray *suggestions = mun_context_suggest (run, "party", NULL);
  g_autoptr(GPtrArray) present = mun_wizard_run_lines (run, "parties");

  for (guint i = 0; i < suggestions->len; i++)
    {
      MunSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      const MunLibraryStarter *starter = mun_context_starter (run, suggestion);

      if (!starter)
        continue;
      g_free (suggestion->source);
      suggestion->source = g_strdup (_(mun_field_choice_label (&mun_interested_party_spec.fields[INTERESTED_PARTY_KIND], starter->group)));
      suggestion->taken = has_kind (present, starter->group);
    }

  return suggestions;
}

MunRecord *
mun_context_accept_party (MunWizardRun        *run,
                          const MunSuggestion *suggestion,
                          GError             **error)
{
  MunRecord *party = mun_context_add_party (run, NULL);
  const MunLibraryStarter *starter = mun_context_starter (run, suggestion);

  mun_record_set (party, INTERESTED_PARTY_NAME, suggestion->title);
  if (!starter)
    return party;

  mun_record_set (party, INTERESTED_PARTY_KIND, starter->group);
  mun_record_set (party, INTERESTED_PARTY_IN_SUPPLY_CHAIN, starter->chain ? "1" : "");
  mun_record_set (party, INTERESTED_PARTY_INFLUENCE, starter->influence ? starter->influence : "");
  mun_record_set (party, INTERESTED_PARTY_INTEREST, starter->interest ? starter->interest : "");
  return party;
}

void
mun_context_check_parties (MunWizardRun *run,
                           GPtrArray    *issues)
{
  g_autoptr(GPtrArray) parties = mun_wizard_run_lines (run, "parties");
  MunRecord *organisation = mun_wizard_run_get_subject (run);
  int least = mun_settings_get (mun_wizard_run_get_workspace (run), SETTING_PARTIES);

  if (parties->len == 0)
    mun_stop (issues, organisation, -1, _("Name at least one. Somebody pays you, works for you and lives next to you."));
  else if ((int) parties->len < least)
    mun_warn (issues, organisation, -1, _("Fewer than %d is a short list: think of customers, people, authorities and insurers."), least);
  if (parties->len > 0 && !has_kind (parties, "customer"))
    mun_warn (issues, organisation, -1, _("No customer is on the list. They are usually those who ask for security first."));
  if (parties->len > 0 && !has_kind (parties, "insurer"))
    mun_warn (issues, organisation, -1, _("No insurer is on the list. Its conditions decide what is paid after a loss."));

  for (guint i = 0; i < parties->len; i++)
    {
      MunRecord *party = g_ptr_array_index (parties, i);

      if (!mun_record_is_set (party, INTERESTED_PARTY_INFLUENCE) || !mun_record_is_set (party, INTERESTED_PARTY_INTEREST))
        mun_warn (issues, party, INTERESTED_PARTY_INFLUENCE, _("“%s”: how much influence and interest? One is little, three is much."), mun_record_get_title (party));
    }
}

/* What they want ---------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_context_list_wants (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_party_requirement_spec, PARTY_REQUIREMENT_STATUS, MUN_IS_NOT, "closed", -1);
}

MunRecord *
mun_context_add_want (MunWizardRun *run,
                      MunRecord    *above)
{
  MunRecord *want = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_party_requirement_spec);
  g_autofree char *due = mun_context_next_look (run);

  mun_record_set (want, PARTY_REQUIREMENT_PARTY, above ? mun_record_get_id (above) : "");
  mun_record_set (want, PARTY_REQUIREMENT_MONITOR_DUE, due);
  mun_record_set (want, PARTY_REQUIREMENT_ACTION_STATUS, "open");
  return person_of (run, want, PARTY_REQUIREMENT_OWNER);
}

static MunRecord *
find_party (MunWizardRun *run,
            const char   *kind)
{
  g_autoptr(GPtrArray) parties = mun_wizard_run_lines (run, "parties");

  for (guint i = 0; i < parties->len; i++)
    if (mun_record_is (g_ptr_array_index (parties, i), INTERESTED_PARTY_KIND, kind))
      return g_object_ref (g_ptr_array_index (parties, i));

  return NULL;
}

/* Only what one of the parties on the list would ask for. */
GPtrArray *
mun_context_suggest_wants (MunWizardRun *run)
{
  GPtrArray *suggestions = mun_context_suggest (run, "demand", NULL);
  g_autoptr(GPtrArray) present = mun_wizard_run_lines (run, "wants");

  for (guint i = suggestions->len; i > 0; i--)
    {
      MunSuggestion *suggestion = g_ptr_array_index (suggestions, i - 1);
      const MunLibraryStarter *starter = mun_context_starter (run, suggestion);
      g_autoptr(MunRecord) party = starter ? find_party (run, starter->group) : NULL;

      if (!party)
        {
          g_ptr_array_remove_index (suggestions, i - 1);
          continue;
        }
      g_free (suggestion->source);
      suggestion->source = g_strdup (mun_record_get_title (party));
    }

  mun_wizard_mark_taken (suggestions, present, PARTY_REQUIREMENT_STATEMENT);
  return suggestions;
}

MunRecord *
mun_context_accept_want (MunWizardRun        *run,
                         const MunSuggestion *suggestion,
                         GError             **error)
{
  const MunLibraryStarter *starter = mun_context_starter (run, suggestion);
  g_autoptr(MunRecord) party = starter ? find_party (run, starter->group) : NULL;
  MunRecord *want = mun_context_add_want (run, party);

  mun_record_set (want, PARTY_REQUIREMENT_STATEMENT, suggestion->title);
  if (starter)
    {
      mun_record_set (want, PARTY_REQUIREMENT_NATURE, starter->nature);
      mun_record_set (want, PARTY_REQUIREMENT_CLIMATE_RELATED, starter->climate ? "1" : "");
    }
  return want;
}

static void
check_want (MunRecord *want,
            GPtrArray *issues)
{
  const char *title = mun_record_get_title (want);

  if (mun_record_is (want, PARTY_REQUIREMENT_DECISION, "not_addressed") && !mun_record_is_set (want, PARTY_REQUIREMENT_DECISION_REASON))
    mun_stop (issues, want, PARTY_REQUIREMENT_DECISION_REASON, _("“%s” is not taken on. Say why: whoever asked for it will ask again."), title);
  else if (mun_record_is (want, PARTY_REQUIREMENT_DECISION, "addressed") && !mun_record_is_set (want, PARTY_REQUIREMENT_PROCESS))
    mun_warn (issues, want, PARTY_REQUIREMENT_PROCESS, _("“%s” is taken on, but no process does it. A promise nobody works on is broken first."), title);
  else if (mun_record_is (want, PARTY_REQUIREMENT_DECISION, "undecided"))
    mun_tell (issues, want, PARTY_REQUIREMENT_DECISION, _("“%s” is left for later. It stays on your list until it is decided."), title);
}

void
mun_context_check_wants (MunWizardRun *run,
                         GPtrArray    *issues)
{
  g_autoptr(GPtrArray) parties = mun_wizard_run_lines (run, "parties");
  g_autoptr(GPtrArray) wants = mun_wizard_run_lines (run, "wants");

  if (parties->len > 0 && wants->len == 0)
    mun_stop (issues, mun_wizard_run_get_subject (run), -1, _("Write down at least one wish. The cards are a start; asking them is better."));
  for (guint i = 0; i < wants->len; i++)
    check_want (g_ptr_array_index (wants, i), issues);

  for (guint i = 0; i < parties->len; i++)
    {
      MunRecord *party = g_ptr_array_index (parties, i);
      gboolean heard = FALSE;

      for (guint j = 0; j < wants->len; j++)
        heard |= mun_record_is (g_ptr_array_index (wants, j), PARTY_REQUIREMENT_PARTY, mun_record_get_id (party));
      if (!heard)
        mun_warn (issues, party, -1, _("“%s”: what do they want from you? Nothing is written down yet."), mun_record_get_title (party));
    }
}

/* Obligations --------------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_context_list_duties (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_legal_requirement_spec, LEGAL_REQUIREMENT_STATUS, MUN_IS_NOT, "repealed", -1);
}

MunRecord *
mun_context_add_duty (MunWizardRun *run,
                      MunRecord    *above)
{
  MunRecord *duty = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_legal_requirement_spec);
  g_autofree char *due = mun_context_next_look (run);

  mun_record_set (duty, LEGAL_REQUIREMENT_CHECK_DUE, due);
  mun_record_set (duty, LEGAL_REQUIREMENT_EVALUATION_DUE, due);
  mun_record_set (duty, LEGAL_REQUIREMENT_COMPLIANCE, "not_evaluated");
  mun_record_set (duty, LEGAL_REQUIREMENT_COMMUNICATION_NEEDED, "0");
  mun_record_set (duty, LEGAL_REQUIREMENT_CHANGE_SINCE_REVIEW, "new");
  return duty;
}

GPtrArray *
mun_context_suggest_duties (MunWizardRun *run)
{
  GPtrArray *suggestions = mun_context_suggest (run, "obligation", NULL);
  g_autoptr(GPtrArray) present = mun_wizard_run_lines (run, "duties");

  mun_wizard_mark_taken (suggestions, present, LEGAL_REQUIREMENT_TITLE);
  for (guint i = 0; i < suggestions->len; i++)
    {
      MunSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      const MunLibraryStarter *starter = mun_context_starter (run, suggestion);

      if (suggestion->advised || !starter)
        continue;
      g_free (suggestion->source);
      suggestion->source = g_strdup (_(mun_field_choice_label (&mun_legal_requirement_spec.fields[LEGAL_REQUIREMENT_NATURE], starter->group)));
    }

  return suggestions;
}

MunRecord *
mun_context_accept_duty (MunWizardRun        *run,
                         const MunSuggestion *suggestion,
                         GError             **error)
{
  MunRecord *duty = mun_context_add_duty (run, NULL);
  const MunLibraryStarter *starter = mun_context_starter (run, suggestion);

  mun_record_set (duty, LEGAL_REQUIREMENT_TITLE, suggestion->title);
  mun_record_set (duty, LEGAL_REQUIREMENT_MEANING_FOR_US, suggestion->text);
  mun_record_set (duty, LEGAL_REQUIREMENT_NATURE, starter ? starter->group : "");
  return person_of (run, duty, LEGAL_REQUIREMENT_OWNER);
}

/* "All applicable laws" names none. */
static gboolean
names_none (const char *title)
{
  static const char * const words[] = { "all applicable", "all relevant", "all laws", "applicable laws", "relevant legislation", "所有适用", "相关法律法规", NULL };
  g_autofree char *lower = g_utf8_strdown (title, -1);

  for (guint i = 0; words[i]; i++)
    if (strstr (lower, words[i]))
      return TRUE;

  return FALSE;
}

/* What a copied template leaves behind. */
static gboolean
is_template (MunRecord *duty)
{
  static const int fields[] = { LEGAL_REQUIREMENT_TITLE, LEGAL_REQUIREMENT_ACCESS_LOCATION, LEGAL_REQUIREMENT_MEANING_FOR_US, LEGAL_REQUIREMENT_HOW_MET };
  static const char * const marks[] = { "[", "<", "xxx", "insert ", "company name", "your authority", "tbd", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *lower = g_utf8_strdown (mun_record_get (duty, fields[i]), -1);

      for (guint j = 0; marks[j]; j++)
        if (strstr (lower, marks[j]))
          return TRUE;
    }

  return FALSE;
}

/* Authorities that templates name most often. Whose they are the program cannot know: it asks. */
static const char *
names_authority (MunRecord *duty)
{
  static const char * const names[] = { "C-TPAT", "CTPAT", "CBP", "TSA", "OSHA", "DHS", "HMRC", "DVSA", "BAFA", "LBA", "CISF", "GACC", NULL };
  static const int fields[] = { LEGAL_REQUIREMENT_TITLE, LEGAL_REQUIREMENT_MEANING_FOR_US, LEGAL_REQUIREMENT_ACCESS_LOCATION };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_auto(GStrv) words = g_strsplit_set (mun_record_get (duty, fields[i]), " ,.;:()/\n", -1);

      for (guint j = 0; names[j]; j++)
        if (g_strv_contains ((const char * const *) words, names[j]))
          return names[j];
    }

  return NULL;
}

static void
check_duty (MunWizardRun *run,
            MunRecord    *duty,
            GPtrArray    *issues)
{
  const char *title = mun_record_get_title (duty);
  const char *authority = names_authority (duty);

  if (names_none (title))
    mun_stop (issues, duty, LEGAL_REQUIREMENT_TITLE, _("“%s” names none. Write each law, permit or contract as a line of its own."), title);
  if (is_template (duty))
    mun_stop (issues, duty, LEGAL_REQUIREMENT_TITLE, _("“%s” still holds a blank of a template. Put in your own words, or take it out."), title);
  else if (authority && !mun_record_is_set (duty, LEGAL_REQUIREMENT_JURISDICTION))
    mun_warn (issues, duty, LEGAL_REQUIREMENT_JURISDICTION, _("“%1$s” names %2$s. Is that an authority of your country, or one from a template? Say where the duty applies."),
              title, authority);
  if (!mun_record_is_set (duty, LEGAL_REQUIREMENT_PROCESS))
    mun_warn (issues, duty, LEGAL_REQUIREMENT_PROCESS, _("“%s”: in which work is it met? Choose the process."), title);
  if (mun_wizard_is_outsider (run, mun_record_get (duty, LEGAL_REQUIREMENT_OWNER)))
    mun_warn (issues, duty, LEGAL_REQUIREMENT_OWNER, _("“%s” is looked after by somebody from outside. Name one of your own people."), title);
}

void
mun_context_check_duties (MunWizardRun *run,
                          GPtrArray    *issues)
{
  g_autoptr(GPtrArray) duties = mun_wizard_run_lines (run, "duties");
  int least = mun_settings_get (mun_wizard_run_get_workspace (run), SETTING_OBLIGATIONS);

  if (duties->len == 0)
    mun_stop (issues, mun_wizard_run_get_subject (run), -1, _("Name at least one. Every firm has duties: fire, labour and data law, its insurance, its contracts."));
  else if ((int) duties->len < least)
    mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("Fewer than %d is a short list. Look through the cards once more."), least);
  for (guint i = 0; i < duties->len; i++)
    check_duty (run, g_ptr_array_index (duties, i), issues);
}

/* Flows --------------------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_context_list_flows (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_supply_flow_spec, SUPPLY_FLOW_STATUS, MUN_IS_NOT, "retired", -1);
}

MunRecord *
mun_context_add_flow (MunWizardRun *run,
                      MunRecord    *above)
{
  MunRecord *flow = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_supply_flow_spec);

  return person_of (run, flow, SUPPLY_FLOW_OWNER);
}

void
mun_context_check_flows (MunWizardRun *run,
                         GPtrArray    *issues)
{
  g_autoptr(GPtrArray) flows = mun_wizard_run_lines (run, "flows");

  if (flows->len == 0)
    mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("No flow is described yet. Take your most usual order: where does it come from, through whose hands does it go?"));
  else if (flows->len > 3)
    mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("Three flows are enough to begin with: the usual one, the most valuable one, the strangest one."));
}

gboolean
mun_context_has_no_flow (MunWizardRun *run)
{
  g_autoptr(GPtrArray) flows = mun_wizard_run_lines (run, "flows");

  return flows->len == 0;
}

GPtrArray *
mun_context_list_stages (MunWizardRun *run)
{
  g_autoptr(GPtrArray) flows = mun_context_list_flows (run);
  GPtrArray *all = mun_wizard_list ();

  for (guint i = 0; i < flows->len; i++)
    {
      g_autoptr(GPtrArray) stages = mun_workspace_children (mun_wizard_run_get_workspace (run), g_ptr_array_index (flows, i), &mun_supply_stage_spec);

      for (guint j = 0; j < stages->len; j++)
        g_ptr_array_add (all, g_object_ref (g_ptr_array_index (stages, j)));
    }

  return all;
}

MunRecord *
mun_context_add_stage (MunWizardRun *run,
                       MunRecord    *above)
{
  MunRecord *stage = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_supply_stage_spec);
  g_autoptr(GPtrArray) stages = mun_wizard_run_lines (run, "stages");
  gint64 seq = 0;

  for (guint i = 0; above && i < stages->len; i++)
    if (mun_record_is (g_ptr_array_index (stages, i), SUPPLY_STAGE_FLOW, mun_record_get_id (above)))
      seq = MAX (seq, mun_record_get_int (g_ptr_array_index (stages, i), SUPPLY_STAGE_SEQ, 0));

  mun_record_set (stage, SUPPLY_STAGE_FLOW, above ? mun_record_get_id (above) : "");
  mun_record_set_int (stage, SUPPLY_STAGE_SEQ, seq + 1);
  return stage;
}

void
mun_context_check_stages (MunWizardRun *run,
                          GPtrArray    *issues)
{
  g_autoptr(GPtrArray) flows = mun_wizard_run_lines (run, "flows");
  g_autoptr(GPtrArray) stages = mun_wizard_run_lines (run, "stages");

  for (guint i = 0; i < flows->len; i++)
    {
      MunRecord *flow = g_ptr_array_index (flows, i);
      guint n = 0;

      for (guint j = 0; j < stages->len; j++)
        n += mun_record_is (g_ptr_array_index (stages, j), SUPPLY_STAGE_FLOW, mun_record_get_id (flow));
      if (n < 2)
        mun_warn (issues, flow, -1, _("“%s” needs at least two stages: where the goods come to you and where they leave."), mun_record_get_title (flow));
    }

  for (guint j = 0; j < stages->len; j++)
    if (!mun_record_is_set (g_ptr_array_index (stages, j), SUPPLY_STAGE_CUSTODY_PROOF))
      mun_warn (issues, g_ptr_array_index (stages, j), SUPPLY_STAGE_CUSTODY_PROOF, _("“%s”: what proves who took the goods over here?"),
                mun_record_get_title (g_ptr_array_index (stages, j)));
}
