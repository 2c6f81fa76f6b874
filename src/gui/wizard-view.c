/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-view.h"

#include <glib/gi18n.h>

#include "base/error.h"
#include "gui/anyway.h"
#include "gui/approval.h"
#include "gui/drafts.h"
#include "gui/wizard-aside.h"
#include "gui/wizard-jump.h"
#include "gui/wizard-parts.h"
#include "gui/wizard-reading.h"
#include "gui/wizard-sheet.h"
#include "gui/wizard-steps.h"

struct _MunWizardView {
  MunPage parent_instance;

  /* Template widgets */
  AdwFlap         *aside_flap;
  AdwFlap         *steps_flap;
  MunWizardSteps  *steps;
  MunWizardAside  *aside;
  GtkWidget       *middle;
  GtkWidget       *progress;
  GtkLabel        *progress_label;
  GtkProgressBar  *progress_bar;
  GtkScrolledWindow *scroller;
  GtkScrolledWindow *aside_scroller;
  AdwBin          *place;
  GtkLabel        *saved;
  GtkButton       *back_button;
  GtkButton       *later_button;
  GtkButton       *next_button;

  /* Owned */
  MunWizardRun *run;
  MunWizardJump typed; /* number of a page */
  gboolean      blank, edited; /* nothing was answered when it opened; something was since: worth a draft */
  guint         asked; /* the page on which a reason was asked for, from 1 */
  gboolean      shown, over; /* the page was just drawn from what the coming refresh is about; all was taken back, nothing is saved any more */
};

G_DEFINE_FINAL_TYPE (MunWizardView, mun_wizard_view, MUN_TYPE_PAGE)

static MunWizardSheet *
get_sheet (MunWizardView *self)
{
  GtkWidget *sheet = adw_bin_get_child (self->place);

  return sheet != NULL ? MUN_WIZARD_SHEET (sheet) : NULL;
}

static const MunWizardPage *
get_page (MunWizardView *self)
{
  return &mun_wizard_run_get_wizard (self->run)->pages[mun_wizard_run_get_page (self->run)];
}

static void
show_error (MunWizardView *self,
            const char    *message)
{
  mun_strip_show (mun_page_get_strip (MUN_PAGE (self)), MUN_STRIP_ERROR, message, TRUE);
  mun_window_leave_toast (mun_page_get_window (MUN_PAGE (self)));
}

static void
show_saved (MunWizardView *self)
{
  g_autofree char *text = mun_wizard_run_is_answered (self->run) ? mun_wizard_describe_saved () : g_strdup ("");

  gtk_label_set_text (self->saved, text);
  mun_wizard_aside_update (self->aside);
}

static void
update_progress (MunWizardView *self)
{
  guint page = mun_wizard_run_get_page (self->run);
  g_autofree char *where = mun_wizard_steps_describe (self->run, page, FALSE, !mun_window_get_narrow (mun_page_get_window (MUN_PAGE (self))));
  g_autofree char *line = mun_wizard_steps_describe (self->run, page, TRUE, TRUE);

  mun_page_set_subtitle (MUN_PAGE (self), where);
  gtk_label_set_text (self->progress_label, line);
  gtk_progress_bar_set_fraction (self->progress_bar, (double) mun_wizard_steps_position (self->run, page) / mun_wizard_steps_count (self->run));
}

static void
update_buttons (MunWizardView *self)
{
  gboolean result = get_page (self)->kind == MUN_PAGE_RESULT;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wizard.back", mun_wizard_steps_position (self->run, mun_wizard_run_get_page (self->run)) > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wizard.next", !result);
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), !result);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), !result);
  gtk_button_set_label (self->next_button, mun_wizard_steps_finishes (self->run) ? mun_wizard_sheet_get_finish_label (get_sheet (self)) : _("_Next"));
  gtk_button_set_label (self->later_button, result ? _("_Close") : _("Come Back _Later"));
}

static void
update_state (MunWizardView *self)
{
  mun_wizard_steps_update (self->steps);
  update_progress (self);
  update_buttons (self);
}

static void
edited_cb (MunWizardView *self)
{
  self->edited = TRUE;
  mun_strip_hide (mun_page_get_strip (MUN_PAGE (self)));
  mun_wizard_steps_update_page (self->steps, mun_wizard_run_get_page (self->run));
}

static void
removed_cb (MunWizardView *self,
            MunRecord     *record,
            gboolean       undoable)
{
  g_autofree char *title = mun_wizard_record_title (mun_wizard_run_get_workspace (self->run), record);
  g_autofree char *text = g_strdup_printf (_("“%s” is taken out"), title);

  self->edited = TRUE;
  mun_window_toast (mun_page_get_window (MUN_PAGE (self)), text, undoable);
}

static void
focus_sheet (MunWizardView *self)
{
  if (!gtk_widget_grab_focus (GTK_WIDGET (get_sheet (self))))
    gtk_widget_grab_focus (GTK_WIDGET (gtk_widget_get_visible (GTK_WIDGET (self->next_button)) ? self->next_button : self->later_button));
  gtk_widget_set_focusable (GTK_WIDGET (self->place), FALSE);
}

static void go_to_field_cb (MunWizardView *self, guint page, MunRecord *record, int field);

static void
show_page (MunWizardView *self,
           gboolean       seen)
{
  GtkWidget *sheet = mun_wizard_sheet_new (self->run, mun_wizard_run_get_page (self->run), seen);

  g_signal_connect_object (sheet, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sheet, "go", G_CALLBACK (go_to_field_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sheet, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sheet, "failed", G_CALLBACK (show_error), self, G_CONNECT_SWAPPED);
  /* The focus must not be in what goes: GTK would look for a new place for it among widgets that are half gone. It waits where no key does anything. */
  gtk_widget_set_focusable (GTK_WIDGET (self->place), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->place));
  adw_bin_set_child (self->place, sheet);
  mun_wizard_aside_show (self->aside, get_page (self), mun_wizard_sheet_can_insert (MUN_WIZARD_SHEET (sheet)));
  mun_strip_hide (mun_page_get_strip (MUN_PAGE (self)));
  mun_window_leave_toast (mun_page_get_window (MUN_PAGE (self)));
  mun_wizard_fold (self->steps_flap);
  update_state (self);
  focus_sheet (self);
  mun_wizard_reading_begin (MUN_WIZARD_SHEET (sheet), self->scroller, self->aside_scroller, self->steps);
}

/* What cannot be understood would be lost: it is mended first. */
static gboolean
commit (MunWizardView *self)
{
  GtkWidget *wrong = get_sheet (self) != NULL ? mun_wizard_sheet_commit (get_sheet (self)) : NULL;

  if (wrong != NULL)
    gtk_widget_grab_focus (wrong);
  return wrong == NULL;
}

static gboolean
go (MunWizardView *self,
    guint          page)
{
  g_autoptr(GError) error = NULL;
  gboolean seen;

  if (!commit (self))
    return FALSE;
  seen = mun_wizard_run_page_state (self->run, page) != MUN_PAGE_NEW;
  if (!mun_wizard_run_go (self->run, page, &error))
    {
      if (!mun_wizard_sheet_show_refusal (get_sheet (self), error->message))
        show_error (self, error->message);
      return FALSE;
    }
  self->edited |= mun_wizard_run_is_answered (self->run);
  show_saved (self);
  show_page (self, seen);
  self->shown = TRUE;
  return TRUE;
}

static void
go_to_field_cb (MunWizardView *self,
                guint          page,
                MunRecord     *record,
                int            field)
{
  g_autoptr(MunRecord) kept = record != NULL ? g_object_ref (record) : NULL;

  if (!go (self, page))
    return;
  mun_wizard_reading_end (get_sheet (self));
  mun_wizard_sheet_show (get_sheet (self), kept, field);
  mun_wizard_reading_stay (get_sheet (self));
}

static void
finish_cb (MunWizardView *self)
{
  g_autoptr(GError) error = NULL;

  if (mun_wizard_run_finish (self->run, NULL, &error))
    {
      show_saved (self);
      show_page (self, TRUE);
      return;
    }
  /* The review lists what is missing anew. */
  show_page (self, TRUE);
  if (mun_anyway_ask_for (GTK_WIDGET (self), mun_page_get_workspace (MUN_PAGE (self)), error, G_CALLBACK (finish_cb), self))
    return;
  show_error (self, error->message);
}

static void
finish (MunWizardView *self)
{
  MunWorkspace *workspace = mun_page_get_workspace (MUN_PAGE (self));
  const char *approval;
  GPtrArray *stops;
  g_autofree char *weak = NULL;

  if (!commit (self))
    return;
  approval = mun_wizard_sheet_get_approval (get_sheet (self));
  stops = mun_wizard_run_get_soft_stops (self->run);
  weak = stops != NULL && stops->len > 0 ? mun_soft_stops_say (stops) : NULL;
  if (approval != NULL)
    mun_approval_ask (GTK_WIDGET (self), workspace, approval, weak, G_CALLBACK (finish_cb), self);
  else if (weak != NULL)
    mun_anyway_ask (GTK_WIDGET (self), workspace, weak, G_CALLBACK (finish_cb), self);
  else
    finish_cb (self);
}

/* One may go on and come back; what is still missing on the page that is left is said once (the review says it anyway), and the reason that nobody looks for is asked for first. */
static void
next_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunWizardView *self = MUN_WIZARD_VIEW (widget);
  guint left = mun_wizard_run_get_page (self->run);
  guint next = mun_wizard_steps_page (self->run, mun_wizard_steps_position (self->run, left) + 1);
  g_autofree char *open = NULL;

  if (mun_wizard_steps_finishes (self->run))
    finish (self);
  else if (self->asked != left + 1 && (open = mun_wizard_describe_reason (self->run, left)) != NULL)
    {
      self->asked = left + 1;
      mun_wizard_sheet_show (get_sheet (self), NULL, MUN_ISSUE_NOTE);
    }
  else if (next != G_MAXUINT && commit (self))
    {
      /* Before the page is left: what the program filled in is no longer there afterwards. */
      open = mun_wizard_describe_open (self->run, left);
      if (!go (self, next) || get_page (self)->kind == MUN_PAGE_REVIEW)
        g_clear_pointer (&open, g_free);
    }
  if (open != NULL)
    mun_window_toast (mun_page_get_window (MUN_PAGE (self)), open, FALSE);
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunWizardView *self = MUN_WIZARD_VIEW (widget);
  guint position = mun_wizard_steps_position (self->run, mun_wizard_run_get_page (self->run));

  if (position > 1)
    go (self, mun_wizard_steps_page (self->run, position - 1));
}

static void
later_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  MunWizardView *self = MUN_WIZARD_VIEW (widget);
  MunWindow *window = mun_page_get_window (MUN_PAGE (widget));
  g_autofree char *text = NULL;

  if (!commit (self))
    return;
  if ((self->edited || self->blank) && mun_wizard_run_is_answered (self->run) && mun_wizard_run_get_made (self->run) == NULL
      && mun_wizard_run_save (self->run, NULL)) /* what cannot be saved is told while leaving */
    text = g_strdup_printf (_("Your answers are kept. Open “%s” again to go on from here."), _(mun_wizard_run_get_wizard (self->run)->title));
  mun_window_set_cover (window, NULL);
  if (text != NULL)
    mun_window_toast (window, text, FALSE);
}

/* Leaving goes by the button that says so: a key pressed to be rid of a list must not take the page away from under somebody's hands. */
static void
escape_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MunWizardView *self = MUN_WIZARD_VIEW (widget);

  if (mun_editor_close_help (GTK_WIDGET (self->place)) || mun_wizard_fold (self->steps_flap) || mun_wizard_fold (self->aside_flap))
    return;
  if (get_page (self)->kind == MUN_PAGE_RESULT)
    gtk_widget_activate_action (widget, "wizard.later", NULL);
  else
    mun_window_toast (mun_page_get_window (MUN_PAGE (self)), _("Press “Come Back Later” to leave. Your answers are kept."), FALSE);
}

static void
jump_to (MunWizardView *self,
         guint          page)
{
  g_autofree char *refusal = mun_wizard_steps_refuse (self->run, page);

  if (refusal == NULL)
    go (self, page);
  else
    mun_window_toast (mun_page_get_window (MUN_PAGE (self)), refusal, FALSE);
}

static void
jump (gpointer data,
      guint    number)
{
  MunWizardView *self = data;
  guint page = mun_wizard_steps_page (self->run, number);

  if (page != G_MAXUINT && page != mun_wizard_run_get_page (self->run))
    jump_to (self, page);
}

static void
jump_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunWizardView *self = MUN_WIZARD_VIEW (widget);

  mun_wizard_jump_digit (&self->typed, g_variant_get_int32 (parameter), mun_wizard_steps_count (self->run));
}

static void
go_to_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  MunWizardView *self = MUN_WIZARD_VIEW (widget);

  jump_to (self, mun_wizard_run_page_index (self->run, g_variant_get_string (parameter, NULL)));
}

static void
insert_example_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  MunWizardView *self = MUN_WIZARD_VIEW (widget);

  if (!mun_wizard_sheet_can_insert (get_sheet (self)))
    return;
  mun_wizard_fold (self->aside_flap);
  mun_wizard_sheet_insert_example (get_sheet (self));
}

static void
show_steps_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MunWizardView *self = MUN_WIZARD_VIEW (widget);

  adw_flap_set_reveal_flap (self->steps_flap, !adw_flap_get_reveal_flap (self->steps_flap));
  if (adw_flap_get_reveal_flap (self->steps_flap))
    gtk_widget_child_focus (GTK_WIDGET (self->steps), GTK_DIR_TAB_FORWARD);
}

static void
undo_all_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MunWizardView *self = MUN_WIZARD_VIEW (widget);
  MunWindow *window = mun_page_get_window (MUN_PAGE (self));
  g_autoptr(GError) error = NULL;

  if (!mun_wizard_run_undo (self->run, &error))
    {
      show_error (self, error->message);
      return;
    }
  self->over = TRUE;
  mun_window_toast (window, _("All of it is taken back. Redo brings it again, step by step."), FALSE);
  mun_window_set_cover (window, NULL);
}

static void
step_cb (MunWizardView *self,
         guint          page)
{
  if (page != mun_wizard_run_get_page (self->run))
    jump_to (self, page);
  else
    mun_wizard_fold (self->steps_flap);
}

static void
folded_cb (MunWizardView *self)
{
  gtk_widget_set_visible (self->progress, adw_flap_get_folded (self->steps_flap));
  gtk_widget_set_visible (GTK_WIDGET (self->saved), !adw_flap_get_folded (self->steps_flap));
  gtk_widget_set_hexpand (GTK_WIDGET (self->next_button), adw_flap_get_folded (self->steps_flap));
}

static void
mun_wizard_view_refresh (MunPage *page)
{
  MunWizardView *self = MUN_WIZARD_VIEW (page);

  if (self->over)
    return;
  /* Going to another page always saves; all rules would be asked a second time for it. */
  if (self->shown)
    {
      self->shown = FALSE;
      return;
    }
  mun_wizard_sheet_refresh (get_sheet (self));
  update_state (self);
  mun_wizard_aside_update (self->aside);
}

static gboolean
mun_wizard_view_save (MunPage *page)
{
  MunWizardView *self = MUN_WIZARD_VIEW (page);
  g_autoptr(GError) error = NULL;

  if (commit (self) && mun_wizard_run_save (self->run, &error))
    show_saved (self);
  else if (error != NULL && !mun_wizard_sheet_show_refusal (get_sheet (self), error->message))
    show_error (self, error->message);
  return TRUE;
}

static void
mun_wizard_view_back (MunPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "wizard.later", NULL);
}

/* Who only looked leaves no draft behind. */
static void
mun_wizard_view_leave (MunPage *page)
{
  MunWizardView *self = MUN_WIZARD_VIEW (page);
  MunRecord *subject = mun_wizard_run_get_subject (self->run);
  g_autoptr(GError) error = NULL;

  if (self->over)
    return;
  if (get_sheet (self) != NULL)
    mun_wizard_sheet_commit (get_sheet (self));
  if (!(self->edited || self->blank) || !mun_wizard_run_is_answered (self->run))
    {
      if (!mun_record_is_new (subject))
        mun_record_revert (subject);
      return;
    }
  if (mun_wizard_run_save (self->run, &error))
    return;
  show_error (self, error->message);
  mun_window_keep_draft (mun_page_get_window (page), subject);
}

static void
mun_wizard_view_dispose (GObject *object)
{
  MunWizardView *self = MUN_WIZARD_VIEW (object);

  mun_wizard_jump_clear (&self->typed);
  gtk_widget_dispose_template (GTK_WIDGET (self), MUN_TYPE_WIZARD_VIEW);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (mun_wizard_view_parent_class)->dispose (object);
}

static void
mun_wizard_view_class_init (MunWizardViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MunPageClass *page_class = MUN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_wizard_view_dispose;
  page_class->refresh = mun_wizard_view_refresh;
  page_class->save = mun_wizard_view_save;
  page_class->back = mun_wizard_view_back;
  page_class->leave = mun_wizard_view_leave;

  g_type_ensure (MUN_TYPE_WIZARD_STEPS);
  g_type_ensure (MUN_TYPE_WIZARD_ASIDE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muniment/Muniment/wizard-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, aside_flap);
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, steps_flap);
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, steps);
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, aside);
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, middle);
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, progress);
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, progress_label);
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, scroller);
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, aside_scroller);
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, place);
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, saved);
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, back_button);
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, later_button);
  gtk_widget_class_bind_template_child (widget_class, MunWizardView, next_button);
  gtk_widget_class_bind_template_callback (widget_class, step_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);

  gtk_widget_class_install_action (widget_class, "wizard.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "wizard.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "wizard.later", NULL, later_cb);
  gtk_widget_class_install_action (widget_class, "wizard.escape", NULL, escape_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "wizard.escape", NULL);
  gtk_widget_class_install_action (widget_class, "wizard.jump", "i", jump_cb);
  gtk_widget_class_install_action (widget_class, "wizard.go-to", "s", go_to_cb);
  gtk_widget_class_install_action (widget_class, "wizard.insert-example", NULL, insert_example_cb);
  gtk_widget_class_install_action (widget_class, "wizard.show-steps", NULL, show_steps_cb);
  gtk_widget_class_install_action (widget_class, "wizard.undo-all", NULL, undo_all_cb);
}

static void
mun_wizard_view_init (MunWizardView *self)
{
  self->typed = (MunWizardJump) { .func = jump, .data = self };
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->middle, mun_wizard_column_layout_new ());
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (self->next_button)), TRUE);
  gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (self->next_button)), GTK_JUSTIFY_CENTER);
  mun_page_set_deep (MUN_PAGE (self), TRUE);
  mun_wizard_add_shortcuts (GTK_WIDGET (self));
}

GtkWidget *
mun_wizard_view_new (MunWindow    *window,
                     MunWizardRun *run)
{
  MunWizardView *self;

  g_return_val_if_fail (MUN_IS_WINDOW (window) && MUN_IS_WIZARD_RUN (run), NULL);

  self = g_object_new (MUN_TYPE_WIZARD_VIEW, "window", window, NULL);
  self->run = g_object_ref (run);
  self->blank = !mun_wizard_run_is_answered (run);
  mun_page_set_title (MUN_PAGE (self), _(mun_wizard_run_get_wizard (run)->title));
  mun_wizard_steps_set_run (self->steps, run);
  mun_wizard_aside_set_run (self->aside, run);
  return GTK_WIDGET (self);
}

void
mun_wizard_view_begin (MunWizardView *self)
{
  g_return_if_fail (MUN_IS_WIZARD_VIEW (self));

  self->edited = mun_drafts_is_recovered (mun_drafts_of (mun_page_get_workspace (MUN_PAGE (self))), mun_wizard_run_get_subject (self->run));
  show_page (self, mun_wizard_run_get_page (self->run) > 0);
}

MunWizardRun *
mun_wizard_view_get_run (MunWizardView *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_VIEW (self), NULL);

  return self->run;
}
