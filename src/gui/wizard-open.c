/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-view.h"

#include <glib/gi18n.h>

#include "base/error.h"
#include "gui/drafts.h"
#include "model/auditor-mode.h"

/* Objectives belong to the organisation as a whole, but are looked for where the objectives are. */
static const MunSpec *
get_written (const MunWizard *wizard)
{
  if (wizard->writes != NULL)
    return wizard->writes;
  for (guint i = 0; wizard->subject->flags & MUN_SPEC_SINGLE && i < wizard->n_pages; i++)
    if (wizard->pages[i].lines != NULL)
      return wizard->pages[i].lines;
  return wizard->subject;
}

static void
tell_begin (MunWindow    *window,
            MunWizardRun *run)
{
  MunDrafts *drafts = mun_drafts_of (mun_window_get_workspace (window));
  MunRecord *subject = mun_wizard_run_get_subject (run);

  if (mun_drafts_is_recovered (drafts, subject))
    {
      mun_drafts_accept (drafts, subject);
      mun_window_toast (window, _("You had not saved this when the program ended; it is here again"), FALSE);
    }
  else if (mun_wizard_run_get_page (run) > 0)
    mun_window_toast (window, _("You go on where you stopped"), FALSE);
}

/* What cannot be stored keeps the page where it is; the window has said why. */
static void
go_to_page (MunWizardRun *run,
            const char   *id)
{
  const MunWizard *wizard = mun_wizard_run_get_wizard (run);

  for (guint i = 0; i < wizard->n_pages; i++)
    if (g_str_equal (wizard->pages[i].id, id) && mun_wizard_run_page_state (run, i) != MUN_PAGE_SKIPPED)
      mun_wizard_run_go (run, i, NULL);
}

static gboolean
may_begin (MunWorkspace    *workspace,
           const MunWizard *wizard,
           GError         **error)
{
  const char *reason = mun_workspace_closed_reason (workspace, wizard->subject);

  if (reason != NULL)
    g_set_error_literal (error, MUN_ERROR, MUN_ERROR_READ_ONLY, reason);
  return reason == NULL;
}

/* @run: (nullable): %NULL: @error says why */
static void
show_run (MunWindow    *window,
          MunWizardRun *run,
          const char   *page,
          const GError *error)
{
  GtkWidget *view;

  if (run == NULL)
    {
      mun_window_show_error (window, error);
      return;
    }
  if (page != NULL)
    go_to_page (run, page);
  view = mun_wizard_view_new (window, run);
  mun_window_set_cover (window, view);
  mun_wizard_view_begin (MUN_WIZARD_VIEW (view));
  if (page == NULL)
    tell_begin (window, run);
}

void
mun_wizard_view_open (MunWindow       *window,
                      const MunWizard *wizard,
                      MunRecord       *subject)
{
  mun_wizard_view_open_at (window, wizard, subject, NULL);
}

void
mun_wizard_view_open_at (MunWindow       *window,
                         const MunWizard *wizard,
                         MunRecord       *subject,
                         const char      *page)
{
  MunWorkspace *workspace;
  g_autoptr(MunWizardRun) run = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (MUN_IS_WINDOW (window) && wizard != NULL && mun_window_get_workspace (window) != NULL);

  workspace = mun_window_get_workspace (window);
  /* What was open before is left first: it may be the same wizard. */
  mun_window_set_cover (window, NULL);
  if (subject == NULL)
    subject = mun_drafts_find_new (mun_drafts_of (workspace), wizard->subject);
  if (may_begin (workspace, wizard, &error))
    run = mun_wizard_run_new (workspace, wizard, subject, &error);
  show_run (window, run, page, error);
}

void
mun_wizard_view_open_from (MunWindow       *window,
                           const MunWizard *wizard,
                           MunRecord       *from)
{
  MunWorkspace *workspace;
  g_autoptr(MunWizardRun) run = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (MUN_IS_WINDOW (window) && wizard != NULL && mun_window_get_workspace (window) != NULL);

  workspace = mun_window_get_workspace (window);
  mun_window_set_cover (window, NULL);
  if (may_begin (workspace, wizard, &error))
    run = mun_wizard_run_new_from (workspace, wizard, from, &error);
  if (run == NULL && error == NULL)
    mun_wizard_view_open (window, wizard, NULL);
  else
    show_run (window, run, NULL, error);
}

const MunWizard *
mun_wizard_view_find (const MunPlace *place,
                      const MunSpec  *spec)
{
  for (const MunWizard * const *wizard = mun_wizards (); *wizard != NULL; wizard++)
    if (place != NULL && mun_place_of_type (get_written (*wizard)) == place
        && (spec == NULL || spec == get_written (*wizard) || g_strcmp0 (place->types[0], spec->name) == 0))
      return *wizard;
  return NULL;
}
