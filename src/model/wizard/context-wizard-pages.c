/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/context-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/settings.h"

/* Starters ------------------------------------------------------------------------------------------------------------ */

/* Whether the firm has a kind of place this starter is about. */
static gboolean
fits_sites (MunWizardRun            *run,
            const MunLibraryStarter *starter)
{
  for (const char * const *kind = starter->sites; *kind; kind++)
    if (mun_workspace_count (mun_wizard_run_get_workspace (run), &mun_site_spec, SITE_KIND, MUN_IS, *kind, SITE_ACTIVE, MUN_IS_NOT, "0", -1) > 0)
      return TRUE;

  return FALSE;
}

GPtrArray *
mun_context_suggest (MunWizardRun *run,
                     const char   *of,
                     const char   *origin)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  MunLibrary *library = mun_wizard_library (run);
  guint n = 0;
  const MunLibraryStarter * const *starters = library ? mun_library_get_starters (library, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      MunSuggestion *suggestion;

      if (!g_str_equal (starters[i]->of, of) || (origin && g_strcmp0 (starters[i]->origin, origin) != 0))
        continue;
      suggestion = mun_suggestion_new (starters[i]->id, mun_catalogue_text (starters[i]->title, NULL), mun_catalogue_text (starters[i]->text, NULL), "");
      suggestion->advised = fits_sites (run, starters[i]);
      if (suggestion->advised)
        {
          g_free (suggestion->source);
          suggestion->source = g_strdup (_("because you have a site of this kind"));
        }
      g_ptr_array_add (suggestions, suggestion);
    }

  return suggestions;
}

const MunLibraryStarter *
mun_context_starter (MunWizardRun        *run,
                     const MunSuggestion *suggestion)
{
  MunLibrary *library = mun_wizard_library (run);

  return library ? mun_library_find_starter (library, suggestion->id) : NULL;
}

char *
mun_context_next_look (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);

  return mun_date_add_months (mun_workspace_get_today (workspace), mun_settings_get (workspace, SETTING_CONTEXT_REVIEW_MONTHS));
}

/* What security shall bring ----------------------------------------------------------------------------------------------- */

GPtrArray *
mun_context_suggest_results (MunWizardRun *run)
{
  GPtrArray *suggestions = mun_context_suggest (run, "result", NULL);
  const char *written = mun_record_get (mun_wizard_run_get_subject (run), ORGANISATION_INTENDED_RESULTS);

  for (guint i = 0; i < suggestions->len; i++)
    {
      MunSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      suggestion->taken = strstr (written, suggestion->title) != NULL;
    }

  return suggestions;
}

MunRecord *
mun_context_accept_result (MunWizardRun        *run,
                           const MunSuggestion *suggestion,
                           GError             **error)
{
  MunRecord *organisation = mun_wizard_run_get_subject (run);
  const char *written = mun_record_get (organisation, ORGANISATION_INTENDED_RESULTS);
  g_autofree char *text = *written ? g_strconcat (written, "\n", suggestion->title, NULL) : g_strdup (suggestion->title);

  mun_record_set (organisation, ORGANISATION_INTENDED_RESULTS, text);
  return g_object_ref (organisation);
}

/* "Better security" can neither be seen nor counted. */
static gboolean
is_vague (const char *result)
{
  static const char * const words[] = { "good ", "better", "improve", "high level", "strong", "best ", "optimal", "加强", "提高", "更好", NULL };
  g_autofree char *lower = g_utf8_strdown (result, -1);

  if (strpbrk (lower, "0123456789"))
    return FALSE;
  for (guint i = 0; words[i]; i++)
    if (strstr (lower, words[i]))
      return TRUE;

  return FALSE;
}

void
mun_context_check_results (MunWizardRun *run,
                           GPtrArray    *issues)
{
  MunRecord *organisation = mun_wizard_run_get_subject (run);
  const char *written = mun_record_get (organisation, ORGANISATION_INTENDED_RESULTS);
  g_autoptr(GPtrArray) results = mun_text_statements (written);

  if (*written && results->len < 2)
    mun_stop (issues, organisation, ORGANISATION_INTENDED_RESULTS, _("Name at least two results, one a line. One alone rarely says all that security is for."));
  for (guint i = 0; i < results->len; i++)
    if (is_vague (g_ptr_array_index (results, i)))
      mun_warn (issues, organisation, ORGANISATION_INTENDED_RESULTS, _("“%s”: how would you see that it is so? Name something that can be counted or observed."),
                (char *) g_ptr_array_index (results, i));
}

/* Issues -------------------------------------------------------------------------------------------------------------------- */

static GPtrArray *
list_issues (MunWizardRun *run,
             const char   *origin)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_issue_spec, ISSUE_ORIGIN, MUN_IS, origin, ISSUE_STATUS, MUN_IS_NOT, "closed", -1);
}

GPtrArray *
mun_context_list_outside (MunWizardRun *run)
{
  return list_issues (run, "external");
}

GPtrArray *
mun_context_list_inside (MunWizardRun *run)
{
  return list_issues (run, "internal");
}

static MunRecord *
add_issue (MunWizardRun *run,
           const char   *origin)
{
  MunRecord *issue = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_issue_spec);
  g_autofree char *due = mun_context_next_look (run);
  const char *person = mun_workspace_get_person (mun_wizard_run_get_workspace (run));

  mun_record_set (issue, ISSUE_ORIGIN, origin);
  mun_record_set (issue, ISSUE_REVIEW_DUE, due);
  mun_record_set (issue, ISSUE_CHANGE_SINCE_REVIEW, "new");
  mun_record_set (issue, ISSUE_OWNER, person ? person : "");
  return issue;
}

MunRecord *
mun_context_add_outside (MunWizardRun *run,
                         MunRecord    *above)
{
  return add_issue (run, "external");
}

MunRecord *
mun_context_add_inside (MunWizardRun *run,
                        MunRecord    *above)
{
  return add_issue (run, "internal");
}

static GPtrArray *
suggest_issues (MunWizardRun *run,
                const char   *origin,
                const char   *page)
{
  GPtrArray *suggestions = mun_context_suggest (run, "issue", origin);
  g_autoptr(GPtrArray) present = mun_wizard_run_lines (run, page);

  mun_wizard_mark_taken (suggestions, present, ISSUE_TITLE);
  for (guint i = 0; i < suggestions->len; i++)
    {
      MunSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      const MunLibraryStarter *starter = mun_context_starter (run, suggestion);

      if (suggestion->advised || !starter)
        continue;
      g_free (suggestion->source);
      suggestion->source = g_strdup (_(mun_field_choice_label (&mun_issue_spec.fields[ISSUE_THEME], starter->group)));
    }

  return suggestions;
}

GPtrArray *
mun_context_suggest_outside (MunWizardRun *run)
{
  return suggest_issues (run, "external", "outside");
}

GPtrArray *
mun_context_suggest_inside (MunWizardRun *run)
{
  return suggest_issues (run, "internal", "inside");
}

static MunRecord *
accept_issue (MunWizardRun        *run,
              const char          *origin,
              const MunSuggestion *suggestion)
{
  MunRecord *issue = add_issue (run, origin);
  const MunLibraryStarter *starter = mun_context_starter (run, suggestion);

  mun_record_set (issue, ISSUE_TITLE, suggestion->title);
  mun_record_set (issue, ISSUE_EFFECT_ON_RESULTS, suggestion->text);
  if (!starter)
    return issue;

  mun_record_set (issue, ISSUE_THEME, starter->group);
  mun_record_set (issue, ISSUE_EFFECT, starter->nature);
  mun_record_set (issue, ISSUE_ABOUT_SUPPLY_CHAIN, starter->chain ? "1" : "");
  return issue;
}

MunRecord *
mun_context_accept_outside (MunWizardRun        *run,
                            const MunSuggestion *suggestion,
                            GError             **error)
{
  return accept_issue (run, "external", suggestion);
}

MunRecord *
mun_context_accept_inside (MunWizardRun        *run,
                           const MunSuggestion *suggestion,
                           GError             **error)
{
  return accept_issue (run, "internal", suggestion);
}

static void
check_effects (MunWizardRun *run,
               GPtrArray    *present,
               GPtrArray    *issues)
{
  gboolean chance = FALSE;

  for (guint i = 0; i < present->len; i++)
    {
      MunRecord *issue = g_ptr_array_index (present, i);

      chance |= mun_record_is_set (issue, ISSUE_EFFECT) && !mun_record_is (issue, ISSUE_EFFECT, "threat");
      if (!mun_record_is_set (issue, ISSUE_EFFECT_ON_RESULTS))
        mun_stop (issues, issue, ISSUE_EFFECT_ON_RESULTS, _("“%s” is only a heading. What does it do to the results you want?"), mun_record_get_title (issue));
    }

  if (present->len > 0 && !chance)
    mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("Everything here hinders. What helps you? An auditor will look for chances, too."));
}

/* How many are asked for is said before they are counted, and how many there are. */
static char *
show_least (MunWizardRun *run,
            const char   *page,
            int           setting)
{
  int least = mun_settings_get (mun_wizard_run_get_workspace (run), setting);
  g_autoptr(GPtrArray) present = mun_wizard_run_lines (run, page);

  if (least < 1)
    return g_strdup ("");
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "At least %1$d is asked for here; your list has %2$u.", "At least %1$d are asked for here; your list has %2$u.",
                                       (gulong) least), least, present->len);
}

char *
mun_context_show_outside (MunWizardRun *run)
{
  return show_least (run, "outside", SETTING_OUTSIDE_ISSUES);
}

char *
mun_context_show_inside (MunWizardRun *run)
{
  return show_least (run, "inside", SETTING_INSIDE_ISSUES);
}

static void
check_issues (MunWizardRun *run,
              const char   *page,
              GPtrArray    *issues)
{
  g_autoptr(GPtrArray) present = mun_wizard_run_lines (run, page);
  int least = mun_settings_get (mun_wizard_run_get_workspace (run), g_str_equal (page, "outside") ? SETTING_OUTSIDE_ISSUES : SETTING_INSIDE_ISSUES);

  if ((int) present->len < least)
    mun_stop (issues, mun_wizard_run_get_subject (run), -1, _("Name at least %d. The cards are a start; your own words are better."), least);
  check_effects (run, present, issues);
}

static gboolean
any_about_chain (GPtrArray *present)
{
  for (guint i = 0; i < present->len; i++)
    if (mun_record_get_yes (g_ptr_array_index (present, i), ISSUE_ABOUT_SUPPLY_CHAIN))
      return TRUE;

  return FALSE;
}

void
mun_context_check_outside (MunWizardRun *run,
                           GPtrArray    *issues)
{
  g_autoptr(GPtrArray) outside = mun_wizard_run_lines (run, "outside");
  g_autoptr(GPtrArray) inside = mun_wizard_run_lines (run, "inside");

  check_issues (run, "outside", issues);
  if (outside->len > 0 && !any_about_chain (outside) && !any_about_chain (inside))
    mun_warn (issues, mun_wizard_run_get_subject (run), -1,
              _("Nothing here comes from suppliers, carriers or customers. Mark what concerns the supply chain: the standard asks for it."));
}

void
mun_context_check_inside (MunWizardRun *run,
                          GPtrArray    *issues)
{
  check_issues (run, "inside", issues);
}

/* Climate: the record of today's look ---------------------------------------------------------------------------------------- */

/* The review that is being written has no summary yet: finishing writes it. */
GPtrArray *
mun_context_list_review (MunWizardRun *run)
{
  GPtrArray *reviews = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_context_review_spec, CONTEXT_REVIEW_SUMMARY, MUN_UNSET, NULL, -1);

  if (reviews->len > 1)
    g_ptr_array_remove_range (reviews, 0, reviews->len - 1);
  return reviews;
}

static MunRecord *
last_review (MunWizardRun *run)
{
  g_autoptr(GPtrArray) held = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_context_review_spec, CONTEXT_REVIEW_SUMMARY, MUN_SET, NULL, -1);
  MunRecord *last = NULL;

  for (guint i = 0; i < held->len; i++)
    if (!last || strcmp (mun_record_get (g_ptr_array_index (held, i), CONTEXT_REVIEW_HELD_ON), mun_record_get (last, CONTEXT_REVIEW_HELD_ON)) >= 0)
      last = g_ptr_array_index (held, i);

  return last ? g_object_ref (last) : NULL;
}

void
mun_context_prefill_climate (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) reviews = mun_wizard_run_lines (run, "climate");
  g_autoptr(MunRecord) review = reviews->len > 0 ? g_object_ref (g_ptr_array_index (reviews, 0)) : mun_workspace_new_record (workspace, &mun_context_review_spec);
  g_autoptr(MunRecord) last = last_review (run);
  g_autofree char *next = mun_context_next_look (run);
  const char *person = mun_workspace_get_person (workspace);

  mun_record_set (review, CONTEXT_REVIEW_HELD_ON, mun_workspace_get_today (workspace));
  mun_record_set (review, CONTEXT_REVIEW_NEXT_DUE, next);
  if (mun_record_is_new (review))
    mun_wizard_run_keep (run, "climate", review);
  if (person != NULL && mun_wizard_is_top (run, person))
    mun_wizard_run_prefill (run, review, CONTEXT_REVIEW_DECIDED_BY, person, _("You are working as this person"));
  mun_wizard_run_prefill (run, review, CONTEXT_REVIEW_PARTICIPANTS, mun_workspace_get_person_name (workspace), _("You are working as this person"));
  if (!last)
    return;
  mun_wizard_run_prefill (run, review, CONTEXT_REVIEW_CLIMATE_RELEVANT, mun_record_get (last, CONTEXT_REVIEW_CLIMATE_RELEVANT), _("Your answer of last time"));
  mun_wizard_run_prefill (run, review, CONTEXT_REVIEW_CLIMATE_REASON, mun_record_get (last, CONTEXT_REVIEW_CLIMATE_REASON), _("Your answer of last time"));
}

char *
mun_context_title_review (MunWizardRun *run,
                          MunRecord    *review)
{
  g_autofree char *day = mun_workspace_format (mun_wizard_run_get_workspace (run), review, CONTEXT_REVIEW_HELD_ON, NULL);

  /* Translators: %s is a date */
  return g_strdup_printf (_("Your answer of %s"), day);
}

char *
mun_context_show_climate (MunWizardRun *run)
{
  g_autoptr(GPtrArray) found = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_issue_spec, ISSUE_THEME, MUN_IS, "environment_climate",
                                                   ISSUE_STATUS, MUN_IS_NOT, "closed", -1);
  g_autofree char *titles = mun_wizard_join (run, found);

  return found->len > 0 ? g_strdup_printf (_("Your list already names: %s."), titles) : g_strdup ("");
}

void
mun_context_check_climate (MunWizardRun *run,
                           GPtrArray    *issues)
{
  g_autoptr(GPtrArray) reviews = mun_wizard_run_lines (run, "climate");

  for (guint i = 0; i < reviews->len; i++)
    {
      MunRecord *review = g_ptr_array_index (reviews, i);

      if (mun_record_is (review, CONTEXT_REVIEW_CLIMATE_RELEVANT, "undecided"))
        mun_stop (issues, review, CONTEXT_REVIEW_CLIMATE_RELEVANT, _("Decide it: yes or no. Both are accepted, an open question is not."));
      if (mun_record_is_set (review, CONTEXT_REVIEW_CLIMATE_RELEVANT) && !mun_record_is_set (review, CONTEXT_REVIEW_CLIMATE_REASON))
        mun_stop (issues, review, CONTEXT_REVIEW_CLIMATE_REASON, _("Say why, in one sentence. Without its reason the answer counts for nothing."));
    }
}
