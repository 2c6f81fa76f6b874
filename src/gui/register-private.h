/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/filter-entry.h"
#include "gui/grid.h"
#include "gui/list-menu.h"
#include "gui/register.h"
#include "gui/worker.h"

G_BEGIN_DECLS

struct _MunRegister {
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget       *box;
  GtkWidget       *toolbar;
  MunFilterEntry  *search;
  GtkDropDown     *states;
  GtkMenuButton   *menu_button;
  GtkToggleButton *withdrawn;
  GtkWidget       *filter_bar;
  GtkLabel        *filter_label;
  GtkStack        *stack;
  GtkWidget       *scroller;
  MunGrid         *grid;
  GtkRevealer     *marked_bar;
  GtkLabel        *marked_label;
  GtkWidget       *quick_bar;
  GtkEntry        *quick_entry;
  GtkWidget       *quick_undo;  /* of what was just added there */

  /* Borrowed */
  MunWindow     *window; /* weak */
  const MunSpec *spec;
  const char    *icon;

  /* Owned */
  MunFilter     *filter;
  MunRecordList *list;
  MunListLayout *layout;
  MunListMenu   *menu;       /* borrowed from its button */
  MunWorker     *worker;     /* for what is copied */
  GCancellable  *copying;
  char          *wanted;     /* id to be marked when it arrives */
  gboolean       compact;
  gboolean       to_top;     /* the next answer is another list: it starts at its first row */
  guint          frames_shown;
  guint          keep_id;
};

/** mun_register_install_actions: register.open, register.menu (where in the grid), register.copy, register.paste, register.change, register.save, register.unmark, register.quick-add */
void    mun_register_install_actions (GtkWidgetClass *widget_class);
/** mun_register_update_marked: the bar with what can be done with several rows */
void    mun_register_update_marked   (MunRegister    *self);
/** mun_register_quick_add: saves a record of the name that is typed */
void    mun_register_quick_add       (MunRegister    *self);
/** mun_register_prepare_quick_add: names the entry, and lets Ctrl+Z in it take back what was added, not what was typed */
void    mun_register_prepare_quick_add (MunRegister *self);
/** mun_register_clear: shows all records again, and puts the focus into the search */
void    mun_register_clear           (MunRegister    *self);
/** mun_register_show_page: "list", "empty" (no record yet) or "nothing" (none that fits) */
void    mun_register_show_page       (MunRegister    *self,
                                      const char     *page);
/** mun_register_get_columns: Returns: (transfer full) (element-type int): of the layout, also while only some are shown */
GArray *mun_register_get_columns     (MunRegister    *self);

G_END_DECLS
