import { mount } from 'svelte'
import App from './App.svelte'
import './kit/fonts.css'
import './kit/tokens.css'
import './kit/base.css'
import { keepTheme } from './kit/theme.svelte.ts'

keepTheme()
mount(App, { target: document.getElementById('app')! })
